import { Resend } from 'resend'
import type { SignedCall } from '#src/ports/mailer.ts'

/** Verification makes no request; the SDK still requires a key. */
const resend = new Resend('unused')

/** Whether Resend signed a call with this secret, within 5 minutes of now by the system's clock. */
export function isSignedByResend(secret: string, { id, timestamp, signature, body }: SignedCall): boolean {
  try {
    resend.webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret: secret })
    return true
  } catch (error) {
    // The SDK parses the body as JSON only after the signature was verified.
    return error instanceof SyntaxError
  }
}
