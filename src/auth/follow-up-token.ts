import { createHmac } from 'node:crypto'

/** The secret of a request's follow-up link, derived from the pepper, so that it need not be stored. */
export function followUpToken(pepper: string, supportRequestId: string): string {
  return createHmac('sha256', pepper).update(`follow-up of support request ${supportRequestId}`).digest('base64url')
}
