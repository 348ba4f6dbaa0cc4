import { and, asc, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { documentConsents } from '#src/db/schema/consents.ts'
import { documents } from '#src/db/schema/documents.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import { users } from '#src/db/schema/people.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'

export const readConsents = kept((db, userId: string, today: LocalDate) => {
  const fetchesDocuments = sql`${apiKeys.scopes} like '%"documents"%'`
  const hasNotEnded = or(isNull(apiKeys.validUntil), gte(apiKeys.validUntil, today))
  const { givenAt, withdrawnAt, version } = documentConsents
  return db
    .select({ id: apiKeys.id, name: apiKeys.name, givenAt, withdrawnAt, version: sql<number>`ifnull(${version}, 0)` })
    .from(apiKeys)
    .leftJoin(documentConsents, and(eq(documentConsents.apiKeyId, apiKeys.id), eq(documentConsents.userId, userId)))
    .where(and(isNull(apiKeys.revokedAt), fetchesDocuments, hasNotEnded))
    .orderBy(asc(apiKeys.name), asc(apiKeys.id))
})

type Consent = { userId: string; apiKeyId: string; version: number }

export function giveConsent(db: Database, { version, ...consent }: Consent, now: Date): Query {
  const set = { givenAt: now, withdrawnAt: null, version: nextVersion(documentConsents.version, version) }
  return db
    .insert(documentConsents)
    .values({ ...consent, givenAt: now })
    .onConflictDoUpdate({ target: [documentConsents.userId, documentConsents.apiKeyId], set })
}

export function withdrawConsent(db: Database, { userId, apiKeyId, version }: Consent, now: Date): Query {
  return db
    .update(documentConsents)
    .set({ withdrawnAt: now, version: nextVersion(documentConsents.version, version) })
    .where(and(eq(documentConsents.userId, userId), eq(documentConsents.apiKeyId, apiKeyId)))
}

export const findConsenting = kept((db, apiKeyId: string, login: string) => {
  return db
    .select({ userId: users.id })
    .from(documentConsents)
    .innerJoin(users, eq(users.id, documentConsents.userId))
    .where(and(eq(users.login, login), inForce(apiKeyId)))
})

export const readReady = kept((db, userId: string) => {
  return db
    .select()
    .from(documents)
    .where(and(inAccountOf(userId), eq(documents.state, 'ready')))
    .orderBy(desc(documents.createdAt), documents.id)
})

export const findConsented = kept((db, apiKeyId: string, documentId: string) => {
  return db
    .select({ document: documents })
    .from(documents)
    .innerJoin(users, eq(users.id, documents.userId))
    .innerJoin(documentConsents, eq(documentConsents.userId, users.id))
    .where(and(eq(documents.id, documentId), eq(documents.state, 'ready'), isNull(documents.leftAccountAt), inForce(apiKeyId)))
})

const inForce = (apiKeyId: string) =>
  and(eq(documentConsents.apiKeyId, apiKeyId), isNull(documentConsents.withdrawnAt), isActiveAccount())
