import { and, eq, inArray, sql } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { type MailState, queuedMails } from '#src/db/schema/mails.ts'
import type { MailChange } from '#src/mail/after-attempt.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Batch, NO_LONGER_ALLOWED } from './claim-batches.ts'

/** The batches of a stopped run that were not tried: their mails are queued as before. */
export async function giveBack({ db }: Ports, untried: Batch[]): Promise<void> {
  for (const batch of untried)
    await db
      .update(queuedMails)
      .set({ state: 'queued', batchKey: null, claimedUntil: null, attempts: batch.attempts - 1, firstTriedAt: null })
      .where(ofClaim(batch))
}

export async function cancelAndBatchAgain(ports: Ports, batch: Batch, allowed: Map<string, string>): Promise<MailChange> {
  const { db, now } = ports
  const cancelled = inArray(queuedMails.key, idsOf(batch.mails.map(({ key }) => key).filter((key) => !allowed.has(key))))
  const state = sql<MailState>`case when ${cancelled} then 'cancelled' else 'queued' end`
  await db
    .update(queuedMails)
    .set({
      state,
      batchKey: null,
      claimedUntil: null,
      attempts: 0,
      sendAt: now(),
      lastError: sql`case when ${cancelled} then ${NO_LONGER_ALLOWED} else '' end`,
    })
    .where(ofClaim(batch))
  return { state: 'queued', lastError: '' }
}

/** Only while no other run has taken the batch over. */
export function ofClaim({ batchKey, attempts }: Batch) {
  return and(eq(queuedMails.batchKey, batchKey), eq(queuedMails.attempts, attempts))
}
