import { inArray, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import type { structures } from '#src/db/schema/structures.ts'
import { type SearchField, searchedText, searchFields } from '#src/domain/structure/structure-search.ts'
import { entries, entryTrigrams } from './schema.ts'

export type Indexed = Pick<typeof structures.$inferSelect, 'id' | 'version' | SearchField>

/** Of two parallel writes the later version wins. One bound value for all, since D1 allows a hundred. */
export async function writeEntries(search: Database, structures: Indexed[]): Promise<void> {
  const rows = JSON.stringify(structures.map(entryOf))
  const older = sql`from json_each(${rows}) as written join entries on entries.structure_id = written.value ->> 0
    where entries.version < written.value ->> 1`
  await search.batch([
    search
      .insert(entryTrigrams)
      .select(sql`select 'delete', entries.id, legal_name, identifier, display_name, postal_code, city ${older}`),
    search.delete(entries).where(inArray(entries.id, sql`(select entries.id ${older})`)),
    search
      .insert(entries)
      .select(sql`select null, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
        from json_each(${rows}) where true`)
      .onConflictDoNothing({ target: entries.structureId }),
  ])
}

function entryOf(structure: Indexed) {
  return [structure.id, structure.version, ...searchFields.map((field) => searchedText(field, structure[field]))]
}

export async function emptyIndex(search: Database): Promise<void> {
  await search.batch([search.run(sql`insert into entries_fts (entries_fts) values ('delete-all')`), search.delete(entries)])
}
