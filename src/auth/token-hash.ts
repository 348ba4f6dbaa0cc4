import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal: what the database keeps of a session or a mailed link, never the token itself. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
