import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { urls, withQuery } from '#src/urls.ts'

/** A signed token, neither stored nor expiring, so that the link of an old mail still works. */
export function unsubscribeToken(userId: string, pepper: string): string {
  return `${userId}.${signature(userId, pepper)}`
}

type Peppers = { pepper: string; previousPepper?: string | undefined }

export function personOfToken(token: string, { pepper, previousPepper }: Peppers): string | undefined {
  return signedPerson(token, pepper) ?? (previousPepper && signedPerson(token, previousPepper))
}

function signedPerson(token: string, pepper: string): string | undefined {
  const cut = token.lastIndexOf('.')
  const userId = token.slice(0, Math.max(cut, 0))
  const [given, expected] = [Buffer.from(token.slice(cut + 1)), Buffer.from(signature(userId, pepper))]
  return cut > 0 && given.length === expected.length && timingSafeEqual(given, expected) ? userId : undefined
}

/** The page for people, and the address that their mail program posts to (RFC 8058). */
export function unsubscribeUrls(userId: string, { appUrl, pepper }: { appUrl: string; pepper: string }) {
  const query = { jeton: unsubscribeToken(userId, pepper) }
  return { page: appUrl + withQuery(urls.unsubscribe, query), oneClick: appUrl + withQuery(urls.oneClickUnsubscribe, query) }
}

function signature(userId: string, pepper: string) {
  return createHmac('sha256', pepper).update(`unsubscribe:${userId}`).digest('base64url')
}
