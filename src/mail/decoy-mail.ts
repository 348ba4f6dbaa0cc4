import type { MailBody } from '#components/mails/mail-body.ts'
import type { Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Never sent nor shown: queued where a known address would get a mail, so that the page takes the same time for every address. */
export function decoyMail({ db, now, randomToken }: Ports, body: MailBody = { subject: '', html: '', text: '' }): Query {
  return db.insert(queuedMails).values({
    ...body,
    userId: null,
    recipient: '',
    key: `none:${randomToken()}`,
    kind: 'none',
    state: 'cancelled',
    createdAt: now(),
    sendAt: now(),
  })
}
