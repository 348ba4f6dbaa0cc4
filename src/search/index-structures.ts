import { asc, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Indexed, writeEntries } from './write-entries.ts'

export const CHUNK_STRUCTURES = 1000

/** Returns how many it indexed. A killed run, or two at once, leave a whole index. */
export async function indexStructures({ db, search }: Pick<Ports, 'db' | 'search'>, structuresMax: number): Promise<number> {
  let indexed = 0
  while (indexed < structuresMax) {
    const changed = await readChanged(db, Math.min(CHUNK_STRUCTURES, structuresMax - indexed))
    if (changed.length === 0) break
    await writeEntries(search, changed)
    await markIndexed(db, changed)
    indexed += changed.length
  }
  return indexed
}

export const indexedColumns = {
  id: structures.id,
  version: structures.version,
  legalName: structures.legalName,
  identifier: structures.identifier,
  displayName: structures.displayName,
  postalCode: structures.postalCode,
  city: structures.city,
}

function readChanged(db: Database, limit: number): Promise<Indexed[]> {
  // Must match the condition of the partial index word for word.
  return db
    .select(indexedColumns)
    .from(structures)
    .where(sql`version <> indexed_version`)
    .orderBy(asc(structures.id))
    .limit(limit)
}

/** A structure written meanwhile has a newer version and stays marked for indexing. */
export async function markIndexed(db: Database, indexed: Indexed[]): Promise<void> {
  const rows = JSON.stringify(indexed.map(({ id, version }) => [id, version]))
  await db.run(sql`update structures set indexed_version = row.value ->> 1 from json_each(${rows}) as row
    where structures.id = row.value ->> 0 and structures.version = row.value ->> 1`)
}
