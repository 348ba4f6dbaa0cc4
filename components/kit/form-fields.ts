import type { Problems } from '#src/domain/decision.ts'
import type { SummaryProblem } from './ErrorSummary.tsx'
import { problemText, type Words } from './problem-words.ts'

type FormField<Name> = { name: Name; id: string; label: string; message: string | undefined; focus: boolean; again: boolean }

export type FormFields<Field extends string> = {
  field: <Name extends Field>(name: Name) => FormField<Name>
  /** For the summary on top of the panel, in the order of the form. */
  problems: SummaryProblem[]
}

/** `labels` gives the order of the form. */
export function formFields<Field extends string>(
  panel: string,
  labels: Record<Field, string>,
  problems: Problems<NoInfer<Field>> = {},
  wording: Words = {},
): FormFields<Field> {
  const names = Object.keys(labels) as Field[]
  const wrong = names.filter((name) => problems[name])
  const message = (name: Field) => problemText(problems[name] ?? '', name, labels[name], wording)
  return {
    field: (name) => ({
      name,
      id: `${panel}-${name}`,
      label: labels[name],
      message: problems[name] && message(name),
      focus: name === wrong[0],
      again: wrong.length > 0 && !problems[name],
    }),
    problems: wrong.map((name) => ({ field: `${panel}-${name}`, label: labels[name], message: message(name) })),
  }
}
