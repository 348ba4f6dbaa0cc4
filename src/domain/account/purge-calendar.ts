import { reactivationDeadline } from './reactivation-window.ts'

/** How many days before the purge a person is warned. */
export const PURGE_WARNING_DAYS = [15, 3] as const
export type PurgeWarning = (typeof PURGE_WARNING_DAYS)[number]
const DAY_MS = 86_400_000

/** Which warning is due: the latest whose day has come. None once the time is over: then nothing can be saved any more. */
export function dueWarning(deactivatedAt: Date, now: Date): PurgeWarning | undefined {
  const daysLeft = (reactivationDeadline(deactivatedAt).getTime() - now.getTime()) / DAY_MS
  return daysLeft <= 0 ? undefined : PURGE_WARNING_DAYS.findLast((days) => daysLeft <= days)
}
