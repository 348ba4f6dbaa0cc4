import { and, asc, eq, gte, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** Keys that work today and read or move invoices or ask for rights, and those that the structure once accepted. */
const readKeys = kept((db, structureId: string, today: LocalDate) => {
  const scopes = ['factures', 'evenements', 'habilitations'].map((scope) => like(apiKeys.scopes, `%"${scope}"%`))
  const hasNotEnded = or(isNull(apiKeys.validUntil), gte(apiKeys.validUntil, today))
  const works = and(isNull(apiKeys.revokedAt), or(...scopes), hasNotEnded)
  const { givenAt, withdrawnAt, version } = structureConsents
  return db
    .select({
      ...{ id: apiKeys.id, name: apiKeys.name, works: sql<number>`${works}` },
      ...{ givenAt, withdrawnAt, version: sql<number>`ifnull(${version}, 0)` },
    })
    .from(apiKeys)
    .leftJoin(structureConsents, and(eq(structureConsents.apiKeyId, apiKeys.id), eq(structureConsents.structureId, structureId)))
    .where(or(works, isNotNull(givenAt)))
    .orderBy(asc(apiKeys.name), asc(apiKeys.id))
})

type Key = Awaited<ReturnType<typeof readKeys>>[number]
/** Known by the key that was accepted, even if another one works now. `keys`: all of its name. */
export type Application = Key & { keys: string[] }

/** As the API decides (src/rights/accepted-applications.ts): two keys of one name are one application. */
export async function readApplications(db: Database, structureId: string, today: LocalDate): Promise<Application[]> {
  const byName = Map.groupBy(await readKeys(db, structureId, today), ({ name }) => name)
  return [...byName.values()].flatMap((keys) => {
    const known = keys.find(isInForce) ?? keys.find(({ givenAt }) => givenAt) ?? keys[0]
    return known && keys.some(({ works }) => works) ? { ...known, keys: keys.map(({ id }) => id) } : []
  })
}

export function isInForce({ givenAt, withdrawnAt }: Pick<Key, 'givenAt' | 'withdrawnAt'>): boolean {
  return givenAt !== null && withdrawnAt === null
}

type Consent = { structureId: string; apiKeyId: string; version: number }

export function accept(db: Database, { version, ...consent }: Consent, givenBy: string, now: Date): Query {
  const set = { givenAt: now, givenBy, withdrawnAt: null, version: nextVersion(structureConsents.version, version) }
  return db
    .insert(structureConsents)
    .values({ ...consent, givenAt: now, givenBy })
    .onConflictDoUpdate({ target: [structureConsents.structureId, structureConsents.apiKeyId], set })
}

/** From every key of its name. */
export function withdraw(db: Database, { structureId, apiKeyId, version }: Consent, keys: string[], now: Date): Query[] {
  const ofStructure = eq(structureConsents.structureId, structureId)
  const others = and(ofStructure, inArray(structureConsents.apiKeyId, keys), isNull(structureConsents.withdrawnAt))
  return [
    db
      .update(structureConsents)
      .set({ withdrawnAt: now, version: nextVersion(structureConsents.version, version) })
      .where(and(ofStructure, eq(structureConsents.apiKeyId, apiKeyId))),
    db.update(structureConsents).set({ withdrawnAt: now }).where(others),
  ]
}
