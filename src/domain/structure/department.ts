import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { tidyText } from '#src/formats/tidy-text.ts'

export const departmentCharactersMax = { code: 100, name: 200 } as const
export type Department = { code: string; name: string; isActive: boolean }
export type DepartmentProblem = 'missing' | 'too_long' | 'taken'

/** `codes`: those of the other departments of the structure. */
export function decideDepartment(
  input: Department,
  codes: readonly string[],
): Decision<Department, 'code' | 'name', DepartmentProblem> {
  const department = { ...input, code: tidyText(input.code), name: tidyText(input.name) }
  const taken = codes.some((code) => foldText(code) === foldText(department.code))
  return decided(department, {
    code: lengthProblem(department.code, departmentCharactersMax.code) ?? (taken ? 'taken' : undefined),
    name: lengthProblem(department.name, departmentCharactersMax.name),
  })
}

function lengthProblem(value: string, max: number): DepartmentProblem | undefined {
  if (value === '') return 'missing'
  return countCharacters(value) > max ? 'too_long' : undefined
}
