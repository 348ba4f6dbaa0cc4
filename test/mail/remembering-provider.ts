import type { BatchDelivery, Mailer, OutgoingMail } from '#src/ports/mailer.ts'

/** `lost`: accepted without an answer. `broken`: accepted, then answered 500. */
export type Mood = 'takes' | 'busy' | 'lost' | 'broken' | 'silent'

/** A provider with idempotency keys like Resend's: the same key and mails are not sent twice, other mails under it are refused. */
export function rememberingProvider(moodOf: (request: number) => Mood = () => 'takes') {
  const known = new Map<string, { bodies: string; ids: string[] }>()
  const arrived: OutgoingMail[] = []
  let requests = 0

  function take(key: string, mails: OutgoingMail[]): BatchDelivery {
    const bodies = JSON.stringify(
      mails.map(({ recipient, subject, html, text, unsubscribeUrl }) => [recipient, subject, html, text, unsubscribeUrl]),
    )
    const earlier = known.get(key)
    if (earlier && earlier.bodies !== bodies) return { outcome: 'refused', error: '409 invalid_idempotent_request' }
    const ids = earlier?.ids ?? mails.map((mail) => `mail-${arrived.push(mail)}`)
    known.set(key, { bodies, ids })
    return { outcome: 'sent', providerIds: ids }
  }

  async function sendBatch(key: string, mails: OutgoingMail[]): Promise<BatchDelivery> {
    const mood = moodOf(++requests)
    if (mood === 'busy') return { outcome: 'blocked', error: '429 rate_limit_exceeded' }
    if (mood === 'silent') return { outcome: 'uncertain', error: 'timeout' }
    const delivery = take(key, mails)
    if (mood === 'lost') return { outcome: 'uncertain', error: 'ECONNRESET' }
    return mood === 'broken' ? { outcome: 'uncertain', error: '500 internal_server_error' } : delivery
  }

  const mailer: NonNullable<Mailer> = {
    send: async () => ({ outcome: 'refused', error: 'no single mail was expected' }),
    sendBatch,
  }
  return { mailer, arrived, requests: () => requests, recipients: () => arrived.map(({ recipient }) => recipient).toSorted() }
}
