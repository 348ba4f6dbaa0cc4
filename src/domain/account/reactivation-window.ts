export const REACTIVATION_DAYS = 60

/** 60 times 24 hours from the deactivation: instants, so that no change of clocks takes an hour away. */
export function reactivationDeadline(deactivatedAt: Date): Date {
  return new Date(deactivatedAt.getTime() + REACTIVATION_DAYS * 86_400_000)
}

export function mayReactivate(deactivatedAt: Date, now: Date): boolean {
  return now < reactivationDeadline(deactivatedAt)
}
