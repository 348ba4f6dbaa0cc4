import type { Calendar } from '#demo/calendar.ts'
import { dice } from '#demo/dice.ts'
import { departmentsOfTheTownHall, departmentsOfTheWaterBoard, usualDepartments } from '#demo/words/departments.ts'
import type { departments } from '#src/db/schema/structures.ts'
import { companies } from './companies.ts'
import { structuresWithoutSiret } from './foreign.ts'
import { beauvalStructures, publicBodies } from './public-bodies.ts'
import type { StructureRow } from './structure-row.ts'

export type DepartmentRow = typeof departments.$inferInsert
export type DemoStructures = {
  mairie: StructureRow
  regie: StructureRow
  public: StructureRow[]
  companies: StructureRow[]
  foreign: StructureRow[]
}

export function demoStructures(calendar: Calendar): DemoStructures {
  const [mairie, regie] = beauvalStructures(dice('Beauval'), calendar)
  return {
    mairie,
    regie,
    public: publicBodies(dice('public bodies'), calendar),
    companies: companies(dice('companies'), calendar),
    foreign: structuresWithoutSiret(dice('foreign'), calendar),
  }
}

export function allStructures({ mairie, regie, ...others }: DemoStructures): StructureRow[] {
  return [mairie, regie, ...others.public, ...others.companies, ...others.foreign]
}

/** Public structures have departments, each its own few. */
export function demoDepartments({ mairie, regie, ...others }: DemoStructures): DepartmentRow[] {
  const chance = dice('departments')
  const of = (structure: StructureRow, names: Pick<DepartmentRow, 'code' | 'name' | 'isActive'>[]) =>
    names.map((name) => ({ id: chance.id(), structureId: structure.id, ...name }))
  return [
    ...of(mairie, departmentsOfTheTownHall),
    ...of(regie, departmentsOfTheWaterBoard),
    ...others.public.flatMap((structure) => of(structure, usualDepartments.slice(0, chance.integer(0, 4)))),
  ]
}
