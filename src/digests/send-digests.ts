import { and, eq, inArray, sql } from 'drizzle-orm'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { afterAttempt, givenUp, type MailChange } from '#src/mail/after-attempt.ts'
import { ATTEMPTS_MAX, isKeyForgotten } from '#src/mail/backoff.ts'
import type { Tally } from '#src/mail/send-mails.ts'
import { heedProvider, readSending } from '#src/mail/sending-holds.ts'
import type { BatchDelivery, Mailer } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Batch, claimNewBatches, claimOldBatch, NO_LONGER_ALLOWED } from './claim-batches.ts'
import { cancelAndBatchAgain, giveBack, ofClaim } from './give-back.ts'
import { stillAllowed } from './still-allowed.ts'

/** May run twice at once or be killed anywhere: no digest is sent twice, and one without an answer ends as uncertain. */
export async function sendDigests(ports: Ports, roundsMax: number): Promise<Tally> {
  const tally: Tally = {}
  const { mailer } = ports
  if (!mailer) return tally
  let sending = await readSending(ports)
  if (sending === 'held') return tally
  for (let round = 0; round < roundsMax; round++) {
    const old = await claimOldBatch(ports)
    const batches = old ? [old] : await claimNewBatches(ports)
    if (!batches) break
    for (const batch of batches) {
      const isFresh = !old && batch === batches[0]
      const change = isFresh ? await attempt(ports, mailer, batch) : await checkReadersAgain(ports, mailer, batch)
      tally[change.state] = (tally[change.state] ?? 0) + batch.mails.length
      if (await heedProvider(ports, sending, change)) {
        await giveBack(ports, batches.slice(batches.indexOf(batch) + 1))
        return tally
      }
      sending = 'free'
    }
  }
  return tally
}

/** Checks the readers again: some may have lost a right or changed address since the batch was claimed. */
async function checkReadersAgain(ports: Ports, mailer: NonNullable<Mailer>, batch: Batch): Promise<MailChange> {
  const allowed = await stillAllowed(ports, batch.mails)
  if (batch.mails.every(({ key, recipient }) => allowed.get(key) === recipient)) return attempt(ports, mailer, batch)
  // Without them the body would change under the same key; under a new key, the others could get it twice.
  if (batch.mayHaveLeft) return record(ports, batch, { state: 'uncertain', lastError: NO_LONGER_ALLOWED })
  return cancelAndBatchAgain(ports, batch, allowed)
}

async function attempt(ports: Ports, mailer: NonNullable<Mailer>, batch: Batch): Promise<MailChange> {
  const { attempts, firstTriedAt, mayHaveLeft, mails, batchKey } = batch
  if (attempts > ATTEMPTS_MAX || isKeyForgotten(firstTriedAt, ports.now())) {
    const lastError = mails[0]?.lastError || 'interrupted'
    return record(ports, batch, { state: givenUp(mayHaveLeft), lastError })
  }
  const delivery = await deliver(mailer, batch)
  if (delivery.outcome === 'invalid' && !mayHaveLeft && mails.length > 1) return halve(ports, batch, delivery.error)
  if (delivery.outcome === 'invalid') return record(ports, batch, { state: givenUp(mayHaveLeft), lastError: delivery.error })
  if (delivery.outcome !== 'sent') return record(ports, batch, afterAttempt(batch, delivery, ports.now()))
  const sent = afterAttempt(batch, { outcome: 'sent', providerId: batchKey }, ports.now())
  return record(ports, batch, sent, delivery.providerIds)
}

async function deliver(mailer: NonNullable<Mailer>, { batchKey, mails }: Batch): Promise<BatchDelivery> {
  try {
    return await mailer.sendBatch(batchKey, mails)
  } catch (error) {
    return { outcome: 'uncertain', error: String(error) }
  }
}

async function record({ db }: Ports, batch: Batch, change: MailChange, providerIds: string[] = []): Promise<MailChange> {
  const ids = batch.mails.map(({ key }, index) => ({ key, id: providerIds[index] ?? null }))
  // A blocked batch that cannot have left is made anew, with whoever may still read it then.
  const isOver = change.sendAt === undefined && change.state !== 'sending'
  await db
    .update(queuedMails)
    .set({ ...change, claimedUntil: null, ...(isOver && { batchKey: null }), providerId: member('id') })
    .from(jsonEach(ids))
    .where(and(eq(queuedMails.key, member('key')), ofClaim(batch)))
  return change
}

/** One refused mail fails its batch: each half is tried again, until the mail is alone. */
async function halve({ db, now }: Ports, batch: Batch, lastError: string): Promise<MailChange> {
  const half = idsOf(batch.mails.slice(0, batch.mails.length / 2).map(({ key }) => key))
  await db
    .update(queuedMails)
    .set({
      state: 'queued',
      claimedUntil: null,
      sendAt: now(),
      firstTriedAt: now(),
      attempts: 0,
      lastError,
      batchKey: sql`${batch.batchKey} || case when ${inArray(queuedMails.key, half)} then 'a' else 'b' end`,
    })
    .where(ofClaim(batch))
  return { state: 'queued', lastError }
}
