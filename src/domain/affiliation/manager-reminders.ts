import { DAY_MS } from '#src/formats/durations.ts'

export type ReminderStage = { days: number; to: 'primary_manager' | 'secondary_manager' }

export const reminderStages: readonly ReminderStage[] = [
  { days: 3, to: 'primary_manager' },
  { days: 7, to: 'primary_manager' },
  { days: 14, to: 'secondary_manager' },
  { days: 21, to: 'secondary_manager' },
  { days: 28, to: 'secondary_manager' },
]

export const FIRST_REMINDER_DAYS = 3
export const LAST_REMINDER_DAYS = 35

export function reminderStage(requestedAt: Date, now: Date): ReminderStage | undefined {
  const days = (now.getTime() - requestedAt.getTime()) / DAY_MS
  return reminderStages.findLast((stage) => stage.days <= days)
}

export function remindedManagers<Manager extends { role: string }>(managers: Manager[], { to }: ReminderStage): Manager[] {
  const meant = managers.filter(({ role }) => role === to)
  return meant.length > 0 ? meant : managers
}
