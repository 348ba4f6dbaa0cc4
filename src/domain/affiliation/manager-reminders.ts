import { DAY_MS } from '#src/formats/durations.ts'

export type ReminderStage = { days: number; to: 'primary_manager' | 'secondary_manager' }

/** A request that nobody decides: the principal manager is reminded first, then those who may decide as well. */
export const reminderStages: readonly ReminderStage[] = [
  { days: 3, to: 'primary_manager' },
  { days: 7, to: 'primary_manager' },
  { days: 14, to: 'secondary_manager' },
  { days: 21, to: 'secondary_manager' },
  { days: 28, to: 'secondary_manager' },
]

export const FIRST_REMINDER_DAYS = 3
/** Older ones have been reminded of enough. */
export const LAST_REMINDER_DAYS = 35

/** The reminder that a request of this age calls for: the last one whose day has come. */
export function reminderStage(requestedAt: Date, now: Date): ReminderStage | undefined {
  const days = (now.getTime() - requestedAt.getTime()) / DAY_MS
  return reminderStages.findLast((stage) => stage.days <= days)
}

/** Those of this role; where there are none, whoever manages. */
export function remindedManagers<Manager extends { role: string }>(managers: Manager[], { to }: ReminderStage): Manager[] {
  const meant = managers.filter(({ role }) => role === to)
  return meant.length > 0 ? meant : managers
}
