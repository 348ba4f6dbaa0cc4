import { and, eq } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { credentials, users } from '#src/db/schema/people.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { tokenHash } from './token-hash.ts'

const readHashes = kept((db, userId: string) => {
  const { passwordHash, secretAnswerHash } = credentials
  return db
    .select({ passwordHash, secretAnswerHash })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(credentials.userId, userId), isActiveAccount()))
})

export function secretFingerprint(userId: string, storedHash: string): string {
  return `${userId} ${tokenHash(storedHash)}`
}

/** False for a deactivated account. */
export async function isStillSecret({ db }: Ports, fingerprint: string): Promise<boolean> {
  const userId = ownerOfSecret(fingerprint)
  const [stored] = await readHashes(db, userId)
  return !!stored && Object.values(stored).some((hash) => hash !== null && secretFingerprint(userId, hash) === fingerprint)
}

export function ownerOfSecret(fingerprint: string): string {
  return fingerprint.split(' ')[0] ?? ''
}
