import type { Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Ports } from '#src/ports/ports.ts'

/**
 * A row that is never sent nor shown, written where a known address would get a mail: the page takes the same time
 * whether or not the address has an account. The nightly clean-up takes it away.
 */
export function noMail({ db, now, randomToken }: Ports): Query {
  const nothing = { userId: null, recipient: '', subject: '', html: '', text: '' }
  return db
    .insert(queuedMails)
    .values({ ...nothing, key: `none:${randomToken()}`, kind: 'none', state: 'cancelled', createdAt: now(), sendAt: now() })
}
