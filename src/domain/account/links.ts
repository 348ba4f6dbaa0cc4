import { MINUTE_MS } from '#src/formats/durations.ts'

export const linkMinutes = {
  activation: 24 * 60,
  password_reset: 60,
  reactivation: 24 * 60,
  contact_confirmation: 7 * 24 * 60,
} as const
export type LinkPurpose = keyof typeof linkMinutes

export type Link = { expiresAt: Date; usedAt: Date | null; replacedAt: Date | null }
export type LinkState = 'valid' | 'expired' | 'used' | 'replaced'

export function linkExpiresAt(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + linkMinutes[purpose] * MINUTE_MS)
}

/** « Used » comes first: a person who used a link needs no new one. */
export function linkState({ expiresAt, usedAt, replacedAt }: Link, now: Date): LinkState {
  if (usedAt) return 'used'
  if (replacedAt) return 'replaced'
  return now < expiresAt ? 'valid' : 'expired'
}
