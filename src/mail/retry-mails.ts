import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'

/** Queues them as if they had never been tried, except those whose text is erased. Of uncertain ones some may arrive twice. */
export async function retryMails(db: Database, state: 'failed' | 'uncertain'): Promise<number> {
  const hasText = sql`${queuedMails.text} <> ''`
  const retried = await db
    .update(queuedMails)
    .set({ state: 'queued', attempts: 0, firstTriedAt: null, claimedUntil: null, batchKey: null })
    .where(and(eq(queuedMails.state, state), hasText))
    .returning({ key: queuedMails.key })
  return retried.length
}
