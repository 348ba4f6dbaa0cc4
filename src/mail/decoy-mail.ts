import type { Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Ports } from '#src/ports/ports.ts'

/**
 * A mail that is never sent nor shown, queued where a known address would get one, so that the page takes the same time
 * for every address. The nightly clean-up deletes it.
 */
export function decoyMail({ db, now, randomToken }: Ports): Query {
  const nothing = { userId: null, recipient: '', subject: '', html: '', text: '' }
  return db
    .insert(queuedMails)
    .values({ ...nothing, key: `none:${randomToken()}`, kind: 'none', state: 'cancelled', createdAt: now(), sendAt: now() })
}
