import { asc, gt, inArray, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { structures } from '#src/db/schema/structures.ts'
import { type DirectoryField, directoryFields } from '#src/domain/structure/directory-row.ts'
import type { Criterion } from '#src/domain/structure/structure-search.ts'
import type { Ports } from '#src/ports/ports.ts'
import { walkMatching } from '#src/search/walk-matching.ts'
import { headerLine, structureLine } from './directory-csv.ts'

/** A Worker may ask a thousand questions for one answer: few and large ones. */
const CHUNK_STRUCTURES = 2000

/** Not for everybody: how to reach a structure, which may be one person. */
const reach: readonly DirectoryField[] = ['email', 'phone']
const openFields = directoryFields.filter((field) => !reach.includes(field))

/** All that meets the criteria, without limit, as pieces of a CSV file. */
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

/** The whole directory, every column: for operators. */
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
