import { DAY_MS } from '#src/formats/durations.ts'

export const REACTIVATION_DAYS = 60

/** 60 times 24 hours after the deactivation, so that a change of clocks takes no hour away. */
export function reactivationDeadline(deactivatedAt: Date): Date {
  return new Date(deactivatedAt.getTime() + REACTIVATION_DAYS * DAY_MS)
}

export function mayReactivate(deactivatedAt: Date, now: Date): boolean {
  return now < reactivationDeadline(deactivatedAt)
}

export function deactivationWithDaysLeft(daysLeft: number, now: Date): Date {
  return new Date(now.getTime() - (REACTIVATION_DAYS - daysLeft) * DAY_MS)
}

export const PURGE_WARNING_DAYS = [15, 3] as const
export type PurgeWarning = (typeof PURGE_WARNING_DAYS)[number]

export function dueWarning(deactivatedAt: Date, now: Date): PurgeWarning | undefined {
  const daysLeft = (reactivationDeadline(deactivatedAt).getTime() - now.getTime()) / DAY_MS
  return daysLeft <= 0 ? undefined : PURGE_WARNING_DAYS.findLast((days) => daysLeft <= days)
}
