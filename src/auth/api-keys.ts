import { and, eq, isNull } from 'drizzle-orm'
import { commit, type Database } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import type { Ports } from '#src/ports/ports.ts'
import { tokenHash } from './token-hash.ts'

/** A recognisable prefix, for people and secret scanners that find a leaked key. */
const PREFIX = 'relais_'

type Writer = Pick<Ports, 'db' | 'now' | 'randomToken'>
export type ApiKey = { id: string; name: string }

/** Creates a key. The key itself is returned once and not stored. */
export async function createApiKey({ db, now, randomToken }: Writer, name: string): Promise<ApiKey & { key: string }> {
  const [id, key, createdAt] = [randomToken(), PREFIX + randomToken(), now()]
  await commit(db, [
    db.insert(apiKeys).values({ id, name, keyHash: tokenHash(key), createdAt }),
    journalEntry({ db, now, randomToken }, { act: 'api_key_created', details: { apiKeyId: id, name } }),
  ])
  return { id, name, key }
}

/** The application with this key; undefined if unknown or revoked. */
export async function findApiKey(db: Database, key: string) {
  const [found] = await db
    .select({ id: apiKeys.id, name: apiKeys.name, lastUsedAt: apiKeys.lastUsedAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, tokenHash(key)), isNull(apiKeys.revokedAt)))
  return found
}

export function listApiKeys(db: Database) {
  const { id, name, createdAt, lastUsedAt, revokedAt } = apiKeys
  return db.select({ id, name, createdAt, lastUsedAt, revokedAt }).from(apiKeys).orderBy(createdAt)
}

export async function revokeApiKey({ db, now, randomToken }: Writer, id: string): Promise<boolean> {
  const live = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt))
  const [key] = await db.select({ name: apiKeys.name }).from(apiKeys).where(live)
  if (!key) return false
  const details = { apiKeyId: id, name: key.name }
  await commit(db, [
    db.update(apiKeys).set({ revokedAt: now() }).where(live),
    journalEntry({ db, now, randomToken }, { act: 'api_key_revoked', details }),
  ])
  return true
}

export async function touchApiKey({ db, now }: Writer, id: string) {
  await db.update(apiKeys).set({ lastUsedAt: now() }).where(eq(apiKeys.id, id))
}
