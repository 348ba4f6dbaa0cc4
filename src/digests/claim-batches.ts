import { and, asc, eq, inArray, isNotNull, isNull, lte, max, sql } from 'drizzle-orm'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import { CLAIM_MS, free } from '#src/mail/claim-mail.ts'
import { mailAddress } from '#src/mail/mail-address.ts'
import { MAILS_A_BATCH } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { stillAllowed } from './still-allowed.ts'

/** Batches claimed at once: few, so that they are sent soon after the rights check and before the claim expires. */
const BATCHES_AT_ONCE = 3

type Mail = typeof queuedMails.$inferSelect
export type Batch = { batchKey: string; mails: Mail[]; attempts: number; firstTriedAt: Date; mayHaveLeft: boolean }

/** Cancels digests that are no longer allowed. Undefined: nothing is due. */
export async function claimNewBatches(ports: Ports): Promise<Batch[] | undefined> {
  const { db, now, randomToken } = ports
  const unclaimed = and(isNull(queuedMails.batchKey), free(now()))
  const due = await db
    .select({ key: queuedMails.key, userId: queuedMails.userId, requires: queuedMails.requires })
    .from(queuedMails)
    .where(and(eq(queuedMails.state, 'queued'), unclaimed, isNotNull(queuedMails.requires), lte(queuedMails.sendAt, now())))
    .orderBy(asc(queuedMails.sendAt))
    .limit(BATCHES_AT_ONCE * MAILS_A_BATCH)
  if (due.length === 0) return undefined

  const allowed = await stillAllowed(ports, due)
  const [going, stopped] = [due.filter(({ key }) => allowed.has(key)), due.filter(({ key }) => !allowed.has(key))]
  const batchKeys = Array.from({ length: BATCHES_AT_ONCE }, () => `digests:${randomToken()}`)
  const places = going.map(({ key }, index) => ({ key, batchKey: batchKeys[Math.floor(index / MAILS_A_BATCH)] }))
  // The unary plus keeps SQLite on the primary key instead of the index of queued mails.
  const stillQueued = and(eq(sql`+${queuedMails.state}`, 'queued'), unclaimed)
  const [, claimed] = await db.batch([
    db
      .update(queuedMails)
      .set({ state: 'cancelled', lastError: NO_LONGER_ALLOWED })
      .where(and(stillQueued, inArray(queuedMails.key, idsOf(stopped.map(({ key }) => key))))),
    db
      .update(queuedMails)
      .set({
        state: 'sending',
        batchKey: member('batchKey'),
        recipient: sql`(select ${mailAddress} from ${users} where ${users.id} = ${queuedMails.userId})`,
        attempts: sql`${queuedMails.attempts} + 1`,
        firstTriedAt: now(),
        claimedUntil: new Date(now().getTime() + CLAIM_MS),
      })
      .from(jsonEach(places))
      .where(and(stillQueued, eq(queuedMails.key, member('key'))))
      .returning(),
  ])
  return [...Map.groupBy(claimed, ({ batchKey }) => batchKey ?? '')].map(([batchKey, mails]) => toBatch(batchKey, mails, false))
}

export const NO_LONGER_ALLOWED = 'its reader no longer wants it, may no longer see it, or has another address'

/** A batch due for a retry or left by a killed run: the same mails under the same key. */
export async function claimOldBatch({ db, now }: Ports): Promise<Batch | undefined> {
  // The unary plus keeps SQLite on the small index of batches instead of that of all queued mails.
  const unfinished = inArray(sql`+${queuedMails.state}`, ['queued', 'sending'])
  const waiting = and(isNotNull(queuedMails.batchKey), unfinished, lte(sql`+${queuedMails.sendAt}`, now().getTime()), free(now()))
  const [old] = await db
    .select({ batchKey: queuedMails.batchKey, state: max(queuedMails.state) })
    .from(queuedMails)
    .where(waiting)
    .groupBy(queuedMails.batchKey)
    .limit(1)
  if (!old?.batchKey) return undefined
  const claimed = await db
    .update(queuedMails)
    .set({
      state: 'sending',
      attempts: sql`${queuedMails.attempts} + 1`,
      claimedUntil: new Date(now().getTime() + CLAIM_MS),
    })
    .where(and(eq(queuedMails.batchKey, old.batchKey), waiting))
    .returning()
  return claimed.length > 0 ? toBatch(old.batchKey, claimed, old.state === 'sending') : undefined
}

/** The provider compares the order too. */
function toBatch(batchKey: string, claimed: Mail[], mayHaveLeft: boolean): Batch {
  const mails = claimed.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const attempts = Math.max(...mails.map((mail) => mail.attempts))
  const firstTriedAt = new Date(Math.min(...mails.map((mail) => mail.firstTriedAt?.getTime() ?? 0)))
  return { batchKey, mails, attempts, firstTriedAt, mayHaveLeft }
}
