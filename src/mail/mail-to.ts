import type { MailBody } from '#components/mails/mail-body.ts'
import type { Query } from '#src/db/database.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import type { Ports } from '#src/ports/ports.ts'
import { queuedMail } from './queue-mail.ts'

export type Person = { userId: string; firstName: string; lastName: string; mailAddress: string }

type Who = Person & { forManagersOf?: string }

export function mailTo({ db, now }: Ports, who: Who, kind: MailKind, fact: string, body: MailBody): Query {
  const { userId, mailAddress, forManagersOf } = who
  const key = `${kind}:${fact}:${userId}`
  return queuedMail(db, { key, kind, userId, recipient: mailAddress, body, now: now(), ...(forManagersOf && { forManagersOf }) })
}
