import type { MailBody } from '#components/mails/mail-body.ts'
import type { Database, Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Requirement } from '#src/domain/notification/digest.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'

export type MailToQueue = {
  /** Names the fact, such as `password_changed:<user>:<version>`: the same fact is announced once. At most 256 characters. */
  key: string
  kind: MailKind
  userId: string | null
  recipient: string
  body: MailBody
  now: Date
  /** When it is due, if not at once. */
  sendAt?: Date | undefined
  unsubscribeUrl?: string
  requires?: Requirement[]
  forManagersOf?: string
}

/** For the batch of the fact it announces. The body is final: a retry sends the same one. */
export function queuedMail(db: Database, { body, now, sendAt = now, ...mail }: MailToQueue): Query {
  return db
    .insert(queuedMails)
    .values({ ...mail, ...body, createdAt: now, sendAt })
    .onConflictDoNothing()
}
