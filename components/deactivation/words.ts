import type { SummaryProblem } from '#components/kit/ErrorSummary.tsx'
import { fullName } from '#components/words/full-name.ts'
import type { LeavingProblem } from '#src/domain/account/leaving-plan.ts'
import type { Succession } from './leaving-plan-props.ts'

const sentences: Record<LeavingProblem, string> = {
  missing: 'Désignez un nouveau gestionnaire principal.',
  unknown: 'Cette personne ne peut pas être désignée : cherchez-la de nouveau.',
  same_person: 'Désignez quelqu’un d’autre que vous.',
  inactive: 'Ce compte n’est plus actif : désignez quelqu’un d’autre.',
  not_alone: 'D’autres personnes y sont rattachées ou demandent à l’être : désignez l’une d’elles.',
}

export const leavingSentence = (problem: LeavingProblem) => sentences[problem]

export const successionId = (structureId: string) => `succession-${structureId}`

export function problemsOf(successions: Succession[]): SummaryProblem[] {
  return successions.flatMap(({ structure, problem }) =>
    problem ? [{ field: successionId(structure.id), label: structure.displayName, message: sentences[problem] }] : [],
  )
}

export function handoverSentences(successions: Succession[]): string[] {
  return successions.map(({ structure: { displayName }, successor }) =>
    successor
      ? `« ${displayName} » : confiée à ${fullName(successor)}`
      : `« ${displayName} » : fermée, elle n’acceptera plus aucune demande`,
  )
}
