import { asc, gt, inArray, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { structures } from '#src/db/schema/structures.ts'
import { type DirectoryField, directoryFields } from '#src/domain/structure/directory-fields.ts'
import type { Criterion } from '#src/domain/structure/structure-search.ts'
import type { Ports } from '#src/ports/ports.ts'
import { walkMatching } from '#src/search/walk-matching.ts'
import { headerLine, structureLine } from './directory-csv.ts'

/** Large chunks: a Worker may run 1 000 queries a request. */
const CHUNK_STRUCTURES = 2000

/** Contact fields are left out: a structure may be a single person. */
const contactFields: readonly DirectoryField[] = ['email', 'phone']
const openFields = directoryFields.filter((field) => !contactFields.includes(field))

export async function* exportFound({ db, search }: Pick<Ports, 'db' | 'search'>, criteria: Criterion[]): AsyncGenerator<string> {
  yield headerLine(openFields)
  for await (const ids of walkMatching(search, criteria, CHUNK_STRUCTURES)) {
    const found = await db
      .select()
      .from(structures)
      .where(inArray(structures.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
    yield found.map((structure) => structureLine(structure, openFields)).join('')
  }
}

export async function* exportAll(db: Database): AsyncGenerator<string> {
  yield headerLine(directoryFields)
  let after = ''
  while (true) {
    const chunk = await db
      .select()
      .from(structures)
      .where(gt(structures.id, after))
      .orderBy(asc(structures.id))
      .limit(CHUNK_STRUCTURES)
    const last = chunk.at(-1)
    if (!last) return
    yield chunk.map((structure) => structureLine(structure, directoryFields)).join('')
    after = last.id
  }
}
