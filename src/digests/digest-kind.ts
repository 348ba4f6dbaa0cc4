import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

export type DigestKind = Extract<MailKind, 'daily_digest' | 'weekly_summary'>

/** One digest a person and day, whoever composes it, and how often. */
export function digestKey(kind: DigestKind, userId: string, day: LocalDate) {
  return `${kind}:${userId}:${day}`
}
