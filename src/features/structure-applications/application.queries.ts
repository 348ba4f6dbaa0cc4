import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** Those that work today and read or move invoices. */
export const readApplications = kept((db, structureId: string, today: LocalDate) => {
  const concernsInvoices = sql`(${apiKeys.scopes} like '%"factures"%' or ${apiKeys.scopes} like '%"evenements"%')`
  const hasNotEnded = or(isNull(apiKeys.validUntil), gte(apiKeys.validUntil, today))
  const { givenAt, withdrawnAt, version } = structureConsents
  return db
    .select({ id: apiKeys.id, name: apiKeys.name, givenAt, withdrawnAt, version: sql<number>`ifnull(${version}, 0)` })
    .from(apiKeys)
    .leftJoin(structureConsents, and(eq(structureConsents.apiKeyId, apiKeys.id), eq(structureConsents.structureId, structureId)))
    .where(and(isNull(apiKeys.revokedAt), concernsInvoices, hasNotEnded))
    .orderBy(asc(apiKeys.name), asc(apiKeys.id))
})

type Consent = { structureId: string; apiKeyId: string; version: number }

export function accept(db: Database, { version, ...consent }: Consent, givenBy: string, now: Date): Query {
  const set = { givenAt: now, givenBy, withdrawnAt: null, version: nextVersion(structureConsents.version, version) }
  return db
    .insert(structureConsents)
    .values({ ...consent, givenAt: now, givenBy })
    .onConflictDoUpdate({ target: [structureConsents.structureId, structureConsents.apiKeyId], set })
}

export function withdraw(db: Database, { structureId, apiKeyId, version }: Consent, now: Date): Query {
  return db
    .update(structureConsents)
    .set({ withdrawnAt: now, version: nextVersion(structureConsents.version, version) })
    .where(and(eq(structureConsents.structureId, structureId), eq(structureConsents.apiKeyId, apiKeyId)))
}
