import { and, eq, ne } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Delivery, Mailer } from '#src/ports/mailer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { afterAttempt, givenUp, type MailChange } from './after-attempt.ts'
import { ATTEMPTS_MAX, isKeyForgotten } from './backoff.ts'
import { type ClaimedMail, cancelMail, claimMail, findDueMails } from './claim-mail.ts'
import { heedProvider, readSending } from './sending-holds.ts'

export type Tally = Partial<Record<MailChange['state'], number>>

/** May run twice at once or be killed anywhere: no mail is sent twice. Stops at the first answer that refuses the portal itself. */
export async function sendMails({ db, mailer, now }: Ports, mailsMax: number): Promise<Tally> {
  const tally: Tally = {}
  if (!mailer) return tally
  let sending = await readSending({ db, now })
  if (sending === 'held') return tally
  for (const due of await findDueMails(db, now(), mailsMax)) {
    if (due.isDead || !due.isTheirs) {
      await cancelMail(db, due)
      continue
    }
    const mail = await claimMail(db, due, now())
    if (!mail) continue
    const change = await attempt(mailer, mail, now)
    await db
      .update(queuedMails)
      .set({ ...change, claimedUntil: null })
      .where(and(eq(queuedMails.key, mail.key), eq(queuedMails.attempts, mail.attempts), stillWanted(change)))
    tally[change.state] = (tally[change.state] ?? 0) + 1
    if (await heedProvider({ db, now }, sending, change)) break
    sending = 'free'
  }
  return tally
}

/** A mail cancelled during the attempt is not tried again. */
function stillWanted({ state }: MailChange) {
  return state === 'sent' ? undefined : ne(queuedMails.state, 'cancelled')
}

async function attempt(mailer: NonNullable<Mailer>, mail: ClaimedMail, now: () => Date): Promise<MailChange> {
  if (mail.attempts > ATTEMPTS_MAX || isKeyForgotten(mail.firstTriedAt, now()))
    return { state: givenUp(mail.mayHaveLeft), lastError: mail.lastError || 'interrupted' }
  return afterAttempt(mail, await deliver(mailer, mail), now())
}

async function deliver(mailer: NonNullable<Mailer>, mail: ClaimedMail): Promise<Delivery> {
  try {
    return await mailer.send(mail)
  } catch (error) {
    return { outcome: 'uncertain', error: String(error) }
  }
}
