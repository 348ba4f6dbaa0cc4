import { type Decision, decided } from '#src/domain/decision.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { DAY_MS } from '#src/formats/durations.ts'

/** Days that a requester has waited before they may report a manager (DOMAIN, 28/11/2026). */
export const WAITED_DAYS = 14
/** Days that the manager has to answer, before support acts. */
export const ANSWER_DAYS = 14
/** Days after which the manager is reminded of it. */
export const ABSENCE_REMINDER_DAYS = 7
/** Days without another report once the manager has answered or support has closed one, so that nobody is reported over and over. */
export const PAUSE_DAYS = 30

/** What shows that a manager is there: only a manager's own acts, not what every member may do. */
export const managerActs = [
  'affiliation_approved',
  'affiliation_rejected',
  'subscription_approved',
  'subscription_rejected',
  'generated_subscriptions_approved',
  'generated_subscriptions_rejected',
  'person_affiliated',
  'secondary_manager_named',
  'secondary_manager_changed',
  'secondary_manager_dismissed',
  'structure_handed_over',
] as const satisfies StructureAct[]

/** `moot`: the reported person is no longer the principal manager. `closed`: support found no reason to go on. */
export type AbsenceEnding = 'objected' | 'decided' | 'moot' | 'closed' | 'replaced'
export type AbsenceStage = 'waiting' | 'due' | 'asked' | 'accepted' | 'ended'

export type Absence = {
  managerId: string
  reporterId: string
  reportedAt: Date
  successorId: string | null
  proposedBy: string | null
  acceptedAt: Date | null
  /** Not ended, no act of the manager since, and still the principal manager. */
  stands: boolean
}

export function answerDeadline(reportedAt: Date): Date {
  return new Date(reportedAt.getTime() + ANSWER_DAYS * DAY_MS)
}

export function absenceStage({ stands, reportedAt, successorId, acceptedAt }: Absence, now: Date): AbsenceStage {
  if (!stands) return 'ended'
  if (now < answerDeadline(reportedAt)) return 'waiting'
  if (!successorId) return 'due'
  return acceptedAt ? 'accepted' : 'asked'
}

type Reporter = { isPrincipal: boolean; belongs: boolean; waitingSince: Date | null }
type Situation = { isActive: boolean; hasPrincipal: boolean; isReported: boolean; answeredAt: Date | null }
export type ReportProblem = 'inactive' | 'no_principal' | 'own' | 'too_early' | 'already_reported' | 'answered_recently'

export function decideReport(
  reporter: Reporter,
  situation: Situation,
  now: Date,
): Decision<{ reportedAt: Date }, 'report', ReportProblem> {
  return decided({ reportedAt: now }, { report: reportProblem(reporter, situation, now) })
}

function reportProblem(reporter: Reporter, situation: Situation, now: Date): ReportProblem | undefined {
  const { isActive, hasPrincipal, isReported, answeredAt } = situation
  if (!isActive) return 'inactive'
  if (!hasPrincipal) return 'no_principal'
  if (reporter.isPrincipal) return 'own'
  if (isReported) return 'already_reported'
  if (!reporter.belongs && !isPast(reporter.waitingSince, WAITED_DAYS, now)) return 'too_early'
  return answeredAt && !isPast(answeredAt, PAUSE_DAYS, now) ? 'answered_recently' : undefined
}

export function isPast(since: Date | null, days: number, now: Date): boolean {
  return since !== null && now.getTime() - since.getTime() >= days * DAY_MS
}
