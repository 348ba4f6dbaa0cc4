import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { isDeliverable, isStillForManager } from './is-deliverable.ts'

/** Longer than any attempt: an older claim belongs to a killed run. */
export const CLAIM_MS = 120_000

export const free = (now: Date) => or(isNull(queuedMails.claimedUntil), lte(queuedMails.claimedUntil, now))

export type DueMail = Awaited<ReturnType<typeof findDueMails>>[number]

/** Due mails, never tried ones first. Digests go in batches: see digests/send-digests.ts. */
export function findDueMails(db: Database, now: Date, limit: number) {
  const { key, state, attempts } = queuedMails
  const dead = and(eq(deadAddresses.email, sql`lower(${queuedMails.recipient})`), eq(deadAddresses.cause, 'bounced'))
  return db
    .select({
      key,
      state,
      attempts,
      isDead: isNotNull(deadAddresses.email).mapWith(Boolean),
      isTheirs: isStillForManager(db, parisDate(now)).mapWith(Boolean),
    })
    .from(queuedMails)
    .leftJoin(deadAddresses, dead)
    .where(
      and(
        inArray(state, ['queued', 'sending']),
        isNull(queuedMails.requires),
        lte(queuedMails.sendAt, now),
        free(now),
        isDeliverable(),
      ),
    )
    .orderBy(asc(attempts), asc(queuedMails.sendAt))
    .limit(limit)
}

/** Undefined when another run has it. Counts the attempt first, in case it kills the process. */
export async function claimMail(db: Database, { key, state, attempts }: DueMail, now: Date) {
  const [claimed] = await db
    .update(queuedMails)
    .set({
      state: 'sending',
      attempts: attempts + 1,
      firstTriedAt: sql`ifnull(${queuedMails.firstTriedAt}, ${now.getTime()})`,
      claimedUntil: new Date(now.getTime() + CLAIM_MS),
    })
    .where(
      and(
        eq(queuedMails.key, key),
        eq(queuedMails.state, state),
        eq(queuedMails.attempts, attempts),
        free(now),
        isDeliverable(),
        isStillForManager(db, parisDate(now)),
      ),
    )
    .returning()
  return claimed && { ...claimed, firstTriedAt: claimed.firstTriedAt ?? now, mayHaveLeft: state === 'sending' }
}

export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimMail>>>

/** For a suppressed address (bounces hurt the sender's reputation), or a reader who lost the right (and may get it back). */
export async function cancelMail(db: Database, { key, state, attempts, isDead }: DueMail) {
  await db
    .update(queuedMails)
    .set({ state: 'cancelled', lastError: isDead ? 'its address takes no mail' : 'its reader manages the structure no more' })
    .where(and(eq(queuedMails.key, key), eq(queuedMails.state, state), eq(queuedMails.attempts, attempts)))
}

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
