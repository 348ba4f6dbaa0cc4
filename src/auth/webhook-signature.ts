import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Older than that, it may have been overheard and played again. */
const TOLERANCE_SECONDS = 300

export type Signed = { id: string; timestamp: string; signatures: string; body: string }

/** The scheme of Svix, which Resend signs with: HMAC-SHA256 of « id.timestamp.body » by the secret after `whsec_`. */
export function isSignedBy(secret: string, { id, timestamp, signatures, body }: Signed, now: Date): boolean {
  const age = now.getTime() / 1000 - Number(timestamp)
  if (!id || !/^\d+$/.test(timestamp) || Math.abs(age) > TOLERANCE_SECONDS) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signatures.split(' ').some((each) => {
    const [version, given = ''] = each.split(',')
    const signature = Buffer.from(given, 'base64')
    return version === 'v1' && signature.length === expected.length && timingSafeEqual(signature, expected)
  })
}
