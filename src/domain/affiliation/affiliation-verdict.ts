import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { tidySentence } from '#src/formats/tidy-text.ts'
import type { AffiliationTerm } from './affiliation-state.ts'

export const REASON_CHARACTERS_MAX = 500

export type Verdict = 'approve' | 'reject'
export type VerdictProblem =
  | 'missing'
  | 'too_long'
  | 'unknown'
  | 'already_approved'
  | 'already_rejected'
  | 'cancelled'
  | 'ended'
  | 'expired'
  | 'own_request'
export type AcceptedVerdict = { state: 'approved' | 'rejected'; reason: string }

/** `isOwn`: another manager decides it. */
export function decideVerdict(
  request: AffiliationTerm & { isOwn?: boolean },
  input: { verdict: string; reason: string },
  today: LocalDate,
): Decision<AcceptedVerdict, 'verdict' | 'reason', VerdictProblem> {
  const approves = input.verdict === 'approve'
  const reason = approves ? '' : tidySentence(input.reason)
  const known = approves || input.verdict === 'reject'
  return decided(
    { state: approves ? 'approved' : 'rejected', reason },
    {
      verdict: known
        ? (notWaiting(request) ?? (request.isOwn ? 'own_request' : approves ? tooLate(request, today) : undefined))
        : 'unknown',
      reason: approves ? undefined : reasonProblem(reason),
    },
  )
}

export function reasonProblem(reason: string): VerdictProblem | undefined {
  if (reason === '') return 'missing'
  return countCharacters(reason) > REASON_CHARACTERS_MAX ? 'too_long' : undefined
}

function notWaiting({ state, endedAt }: AffiliationTerm): VerdictProblem | undefined {
  if (state === 'approved') return 'already_approved'
  if (state === 'rejected') return 'already_rejected'
  if (state === 'cancelled') return 'cancelled'
  return endedAt === null ? undefined : 'ended'
}

function tooLate({ validUntil }: AffiliationTerm, today: LocalDate): VerdictProblem | undefined {
  return validUntil !== null && validUntil < today ? 'expired' : undefined
}
