import { type Decision, decided } from '#src/domain/decision.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { RequestState } from './affiliation-state.ts'

/** Days before the requester may remind the managers, once. */
export const REMINDER_DAYS = 3

type Request = { state: RequestState; requestedAt: Date; remindedAt: Date | null; endedAt: Date | null }
export type FollowUpProblem = 'not_waiting' | 'too_early' | 'already_reminded' | 'no_manager'

export function decideReminder(request: Request, now: Date): Decision<{ remindedAt: Date }, 'request', FollowUpProblem> {
  return decided({ remindedAt: now }, { request: reminderProblem(request, now) })
}

function reminderProblem(request: Request, now: Date): FollowUpProblem | undefined {
  if (!isWaiting(request)) return 'not_waiting'
  if (request.remindedAt) return 'already_reminded'
  return now.getTime() - request.requestedAt.getTime() < REMINDER_DAYS * DAY_MS ? 'too_early' : undefined
}

export function decideCancellation(request: Request): Decision<{ state: 'cancelled' }, 'request', FollowUpProblem> {
  return decided({ state: 'cancelled' }, { request: isWaiting(request) ? undefined : 'not_waiting' })
}

function isWaiting({ state, endedAt }: Pick<Request, 'state' | 'endedAt'>) {
  return state === 'pending' && endedAt === null
}
