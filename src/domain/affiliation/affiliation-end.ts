import { type Decision, decided } from '#src/domain/decision.ts'
import { mayEndAffiliationOf, type Role } from './rights-by-role.ts'

type Affiliation = { role: Role; endedAt: Date | null }
export type EndProblem = 'already_ended' | 'hand_over_first' | 'not_yours'

/** `by`: the role of the manager who ends it. */
export function decideEnd(affiliation: Affiliation, by: Role | 'self'): Decision<{ ended: true }, 'affiliation', EndProblem> {
  return decided({ ended: true }, { affiliation: endProblem(affiliation, by) })
}

function endProblem({ role, endedAt }: Affiliation, by: Role | 'self'): EndProblem | undefined {
  if (endedAt !== null) return 'already_ended'
  if (by !== 'self') return mayEndAffiliationOf(by, role) ? undefined : 'not_yours'
  return role === 'primary_manager' ? 'hand_over_first' : undefined
}
