import type { MailBody } from '../../components/mails/mail-body.ts'
import type { Query } from '../db/database.ts'
import { queuedMail } from '../mail/queue-mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { Person } from './person.ts'

/** A mail to a person, under the key of what it announces and of who reads it. */
export function mailTo({ db, now }: Ports, { userId, mailAddress }: Person, kind: string, fact: string, body: MailBody): Query {
  return queuedMail(db, { key: `${kind}:${fact}:${userId}`, kind, userId, recipient: mailAddress, body, now: now() })
}
