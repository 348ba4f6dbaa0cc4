import { and, eq, isNull, sql } from 'drizzle-orm'
import { commit, type Database } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { kept } from '#src/db/kept-query.ts'
import { apiKeys, invoices } from '#src/db/schema/events.ts'
import { structures } from '#src/db/schema/structures.ts'
import { API_CALLS_A_MINUTE, type ApiScope, apiScopes, startOfMinute } from '#src/domain/application/api-key.ts'
import { invoiceKey } from '#src/domain/invoice/invoice-key.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { Ports } from '#src/ports/ports.ts'
import { tokenHash } from './token-hash.ts'

/** A recognisable prefix, for people and secret scanners that find a leaked key. */
const PREFIX = 'relais_'

type Writer = Pick<Ports, 'db' | 'now' | 'randomToken'>
export type ApiKey = { id: string; name: string }

type Extent = { scopes?: readonly ApiScope[]; validUntil?: LocalDate | null }

/** Creates a key of every scope and without end, unless said otherwise. The key itself is returned once and not stored. */
export async function createApiKey(writer: Writer, name: string, extent: Extent = {}): Promise<ApiKey & { key: string }> {
  const { db, now, randomToken } = writer
  const { scopes = apiScopes, validUntil = null } = extent
  const [id, key, createdAt] = [randomToken(), PREFIX + randomToken(), now()]
  await commit(db, [
    db.insert(apiKeys).values({ id, name, keyHash: tokenHash(key), createdAt, scopes: [...scopes], validUntil }),
    journalEntry(writer, { act: 'api_key_created', details: { apiKeyId: id, name, scopes, validUntil } }),
  ])
  return { id, name, key }
}

/** One round trip, which every isolate takes, so that the limit holds for all: returns the key as it was before this call. */
export async function countCall({ db, now }: Pick<Ports, 'db' | 'now'>, key: string) {
  const hash = tokenHash(key)
  const [[found]] = await db.batch([findByHash(db, hash), countOne(db, hash, startOfMinute(now()).getTime(), now().getTime())])
  return found
}

const liveKey = (hash: string) => and(eq(apiKeys.keyHash, hash), isNull(apiKeys.revokedAt))

const findByHash = kept((db, hash: string) => {
  const { id, name, scopes, validUntil, lastUsedAt, callsInMinute } = apiKeys
  return db.select({ id, name, scopes, validUntil, lastUsedAt, callsInMinute }).from(apiKeys).where(liveKey(hash))
})

const countOne = kept((db, hash: string, minute: number, now: number) => {
  const { lastUsedAt, callsInMinute } = apiKeys
  const isThisMinute = sql`${lastUsedAt} >= ${minute}`
  return db
    .update(apiKeys)
    .set({
      callsInMinute: sql`case when ${isThisMinute} then ${callsInMinute} + 1 else 1 end`,
      lastUsedAt: sql`case when ${isThisMinute} then ${lastUsedAt} else ${now} end`,
    })
    .where(and(liveKey(hash), sql`(${isThisMinute} and ${callsInMinute} >= ${API_CALLS_A_MINUTE}) is not true`))
})

export function listApiKeys(db: Database) {
  const { id, name, scopes, validUntil, createdAt, lastUsedAt, revokedAt } = apiKeys
  return db.select({ id, name, scopes, validUntil, createdAt, lastUsedAt, revokedAt }).from(apiKeys).orderBy(createdAt)
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

/** The number may be written in any way (src/domain/invoice/invoice-key.ts). */
export function findInvoiceOwners(db: Database, number: string) {
  const { id, name, revokedAt } = apiKeys
  return db
    .select({ id, name, revokedAt, structure: structures.displayName, counterpart: invoices.counterpart })
    .from(invoices)
    .innerJoin(apiKeys, eq(apiKeys.id, invoices.apiKeyId))
    .innerJoin(structures, eq(structures.id, invoices.structureId))
    .where(eq(invoices.numberKey, invoiceKey(number)))
    .orderBy(structures.displayName, invoices.counterpart)
}
