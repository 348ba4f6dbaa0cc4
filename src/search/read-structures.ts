import { inArray, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { structures } from '#src/db/schema/structures.ts'

export type StructureLine = Pick<
  typeof structures.$inferSelect,
  'id' | 'identifierType' | 'identifier' | 'legalName' | 'displayName' | 'postalCode' | 'city' | 'isActive'
>

/** In the given order. */
export async function readStructures(db: Database, ids: string[]): Promise<StructureLine[]> {
  const { id, identifierType, identifier, legalName, displayName, postalCode, city, isActive } = structures
  const rows = await db
    .select({ id, identifierType, identifier, legalName, displayName, postalCode, city, isActive })
    .from(structures)
    .where(inArray(structures.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}
