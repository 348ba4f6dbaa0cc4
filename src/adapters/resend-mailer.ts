import { Resend } from 'resend'
import type { Config } from '#src/ports/config.ts'
import type { BatchDelivery, Delivery, Mailer, OutgoingMail } from '#src/ports/mailer.ts'
import { type Answer, type BatchAnswer, batchDeliveryOf, deliveryOf } from './resend-answer.ts'

const TIMEOUT_MS = 10_000
/** Resend allows two requests a second. */
const BETWEEN_REQUESTS_MS = 550

type Limits = { timeoutMs?: number; betweenRequestsMs?: number }

export function mailerOf(
  { mail }: Pick<Config, 'mail'>,
  { timeoutMs = TIMEOUT_MS, betweenRequestsMs = BETWEEN_REQUESTS_MS }: Limits = {},
): Mailer {
  if (!mail) return null
  const { from, resendApiKey, resendBaseUrl } = mail
  const resend = new Resend(resendApiKey, { baseUrl: resendBaseUrl.replace(/\/+$/, '') })
  const paced = pacer(betweenRequestsMs)

  // The SDK has no time limit of its own.
  const options = (idempotencyKey: string) => ({ idempotencyKey, signal: AbortSignal.timeout(timeoutMs) })

  async function send(mail: OutgoingMail): Promise<Delivery> {
    try {
      const answer: Answer = await resend.emails.send({ from, ...payload(mail) }, options(mail.key))
      return deliveryOf(answer)
    } catch (error) {
      return { outcome: 'uncertain', error: String(error) }
    }
  }

  async function sendBatch(batchKey: string, mails: OutgoingMail[]): Promise<BatchDelivery> {
    try {
      const payloads = mails.map((mail) => ({ from, ...payload(mail) }))
      const answer: BatchAnswer = await resend.batch.send(payloads, options(batchKey))
      return batchDeliveryOf(answer, mails.length)
    } catch (error) {
      return { outcome: 'uncertain', error: String(error) }
    }
  }

  return { send: (mail) => paced(() => send(mail)), sendBatch: (batchKey, mails) => paced(() => sendBatch(batchKey, mails)) }
}

function payload({ recipient, subject, html, text, unsubscribeUrl }: OutgoingMail) {
  return { to: recipient, subject, html, text, ...(unsubscribeUrl && { headers: oneClick(unsubscribeUrl) }) }
}

/** RFC 8058: mail programs show a button that unsubscribes in one click. */
function oneClick(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

export function pacer(betweenMs: number) {
  let freeAt = 0
  return async function paced<T>(work: () => Promise<T>): Promise<T> {
    const waitMs = freeAt - Date.now()
    freeAt = Math.max(Date.now(), freeAt) + betweenMs
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    return work()
  }
}
