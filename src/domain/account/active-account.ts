export type AccountDates = { activatedAt: Date | null; deactivatedAt: Date | null }

export function isActiveAccount({ activatedAt, deactivatedAt }: AccountDates): boolean {
  return activatedAt !== null && deactivatedAt === null
}
