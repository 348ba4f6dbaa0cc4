import { and, gte, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { apiKeys, invoices } from '#src/db/schema/events.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { acceptsApplication } from '#src/rights/accepted-applications.ts'

const living = alias(apiKeys, 'living')

/**
 * The keys of other applications that still have a key that works: their invoices are theirs. Two keys of one name are one application,
 * so that a new key goes on with the invoices of the old one. Once the operator revokes its last key, its numbers are free.
 */
export function keysOfOthers(db: Database, { name }: ApiKey, today: LocalDate) {
  const works = and(isNull(living.revokedAt), or(isNull(living.validUntil), gte(living.validUntil, today)))
  const names = db.select({ name: living.name }).from(living).where(works)
  return db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(ne(apiKeys.name, name), inArray(apiKeys.name, names)))
}

/**
 * Whether the application may not move an invoice: another one brought it, or a person deposited it and the structure on this side does
 * not accept the application. Null for an invoice of nobody.
 */
export function isOwnedByOther(db: Database, apiKey: ApiKey, today: LocalDate): SQL {
  const accepted = acceptsApplication(db, invoices.structureId, apiKey.name)
  return sql`case when ${invoices.depositId} is null then ${inArray(invoices.apiKeyId, keysOfOthers(db, apiKey, today))} else not ${accepted} end`
}
