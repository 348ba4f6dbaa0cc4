import type { MailBody } from '../../components/mails/mail-body.ts'
import type { Query } from '../db/database.ts'
import { queuedMail } from '../mail/queue-mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { Person } from './person.ts'

type Who = Person & { forManagersOf?: string }

/** A mail to a person, under the key of what it announces and of who reads it. */
export function mailTo({ db, now }: Ports, who: Who, kind: string, fact: string, body: MailBody): Query {
  const { userId, mailAddress, forManagersOf } = who
  const key = `${kind}:${fact}:${userId}`
  return queuedMail(db, { key, kind, userId, recipient: mailAddress, body, now: now(), ...(forManagersOf && { forManagersOf }) })
}
