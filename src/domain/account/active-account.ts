export type AccountDates = { activatedAt: Date | null; deactivatedAt: Date | null }

/** An account whose address was proved and that was not deactivated since. */
export function isActiveAccount({ activatedAt, deactivatedAt }: AccountDates): boolean {
  return activatedAt !== null && deactivatedAt === null
}
