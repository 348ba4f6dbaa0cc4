import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. The database stores this instead of session and link tokens. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
