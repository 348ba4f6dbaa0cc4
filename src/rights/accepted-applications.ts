import { and, eq, exists, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { structureConsents } from '#src/db/schema/consents.ts'
import { apiKeys } from '#src/db/schema/events.ts'

/** Aliases, so that the surrounding query may join the same tables. */
const consent = alias(structureConsents, 'accepted')
const accepted = alias(apiKeys, 'accepted_key')

/** Whether a structure accepts an application. Two keys of one name are one application. */
export function acceptsApplication(db: Database, structureId: SQLWrapper, applicationName: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(consent)
      .innerJoin(accepted, eq(accepted.id, consent.apiKeyId))
      .where(and(eq(consent.structureId, structureId), isNull(consent.withdrawnAt), eq(accepted.name, applicationName))),
  )
}
