import type { MailBody } from '#components/mails/mail-body.ts'
import type { Query } from '#src/db/database.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import type { Ports } from '#src/ports/ports.ts'
import { queuedMail } from './queue-mail.ts'

export type Person = { userId: string; firstName: string; lastName: string; mailAddress: string }

type Who = Person & { forManagersOf?: string }

/** `sendAt`: when it is due, if not at once. */
export function mailTo({ db, now }: Ports, who: Who, kind: MailKind, fact: string, body: MailBody, sendAt?: Date): Query {
  const { userId, mailAddress, forManagersOf } = who
  const mail = { key: mailKey(kind, fact, userId), kind, userId, recipient: mailAddress, body, now: now(), sendAt }
  return queuedMail(db, { ...mail, ...(forManagersOf && { forManagersOf }) })
}

export function mailKey(kind: MailKind, fact: string, userId: string): string {
  return `${kind}:${fact}:${userId}`
}
