import { sendDigests } from '#src/digests/send-digests.ts'
import { isAnythingDue } from '#src/mail/is-anything-due.ts'
import { sendMails, type Tally } from '#src/mail/send-mails.ts'
import { readSending } from '#src/mail/sending-holds.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'

/** A minute and a half at two a second; with the digests, within a Worker's limit on queries. */
const MAILS_MAX = 150
const DIGEST_ROUNDS_MAX = 40

/** Sends due mails, including those of a killed run; digests last, since no reader waits for them. */
export async function sendDueMails(ports: Ports): Promise<Outcome> {
  if (!ports.mailer) return 'no mail provider: mails stay in the queue'
  if ((await readSending(ports)) === 'held') return { unfinished: 'mails wait: the provider refuses the portal' }
  const mails = await sendMails(ports, MAILS_MAX)
  const outcome = summaryOf(sum(mails, await sendDigests(ports, DIGEST_ROUNDS_MAX)))
  return (await isAnythingDue(ports)) ? { unfinished: outcome } : outcome
}

function summaryOf({ sent = 0, queued = 0, sending = 0, failed = 0, uncertain = 0 }: Tally) {
  return `${sent} sent, ${queued + sending} to try again, ${failed} failed, ${uncertain} uncertain`
}

function sum(one: Tally, other: Tally): Tally {
  const states = Object.keys({ ...one, ...other }) as (keyof Tally)[]
  return Object.fromEntries(states.map((state) => [state, (one[state] ?? 0) + (other[state] ?? 0)]))
}
