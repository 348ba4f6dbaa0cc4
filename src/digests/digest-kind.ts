import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

export type DigestKind = Extract<MailKind, 'daily_digest' | 'weekly_summary'>

/** The same key for a person and day, so that composing twice queues one digest. */
export function digestKey(kind: DigestKind, userId: string, day: LocalDate) {
  return `${kind}:${userId}:${day}`
}
