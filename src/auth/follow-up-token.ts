import { createHmac } from 'node:crypto'

/** The secret of a request's follow-up link. Made anew from the pepper each time a mail needs it: nothing to steal is kept. */
export function followUpToken(pepper: string, supportRequestId: string): string {
  return createHmac('sha256', pepper).update(`follow-up of support request ${supportRequestId}`).digest('base64url')
}
