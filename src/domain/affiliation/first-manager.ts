import { type Decision, decided } from '#src/domain/decision.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { AffiliationTerm } from './affiliation-state.ts'
import { type AcceptedVerdict, decideVerdict, type VerdictProblem } from './affiliation-verdict.ts'

export type FirstManagerProblem = VerdictProblem | 'has_principal' | 'own'

type Asked = { term: AffiliationTerm; hasPrincipal: boolean; isOwn: boolean }

export function decideFirstManager(
  { term, hasPrincipal, isOwn }: Asked,
  input: { verdict: string; reason: string },
  today: LocalDate,
): Decision<AcceptedVerdict, 'verdict' | 'reason', FirstManagerProblem> {
  const { accepted, refused } = decideVerdict(term, input, today)
  const notOurs = hasPrincipal ? 'has_principal' : isOwn ? 'own' : undefined
  return decided(accepted ?? { state: 'rejected', reason: '' }, { reason: refused?.reason, verdict: refused?.verdict ?? notOurs })
}
