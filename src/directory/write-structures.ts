import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Query } from '#src/db/database.ts'
import { structures } from '#src/db/schema/structures.ts'
import { type DirectoryField, directoryFields } from '#src/domain/structure/directory-fields.ts'
import type { DirectoryRow } from '#src/domain/structure/directory-row.ts'
import type { Ports } from '#src/ports/ports.ts'

type Table = typeof structures
const ID_RANDOM_CHARACTERS = 22
const key: readonly DirectoryField[] = ['identifierType', 'identifier']

/** `countAdded`, asked in the same batch, counts the new ones by their ids. */
type Written = { query: Query; countAdded: SQL<number> }

/** One bound value for all, since D1 allows a hundred. All rows have the same fields; an unchanged structure keeps its version. */
export function writeStructures(
  { db, now, randomToken }: Pick<Ports, 'db' | 'now' | 'randomToken'>,
  rows: DirectoryRow[],
  onlyWhenNew: readonly DirectoryField[],
): Written {
  const given = directoryFields.filter((field) => rows[0]?.[field] !== undefined)
  const changing = given.filter((field) => !key.includes(field) && !onlyWhenNew.includes(field))
  // Ids in time order, of one random beginning a batch: a million random ids would each touch another page of the index.
  const first = now().getTime().toString(36) + randomToken().slice(0, ID_RANDOM_CHARACTERS)
  const values = JSON.stringify(rows.map((row, index) => [`${first}-${index.toString(36)}`, ...given.map((field) => row[field])]))
  const insert = db
    .insert(structures)
    .select(sql`select ${sql.join(inserted(given, now()), sql`, `)} from json_each(${values}) where true`)
  const query = insert.onConflictDoUpdate({
    target: [structures.identifierType, structures.identifier],
    set: { ...Object.fromEntries(changing.map((field) => [field, excluded(field)])), version: sql`${structures.version} + 1` },
    setWhere: sql`(${columnsOf(changing)}) is not (${sql.join(changing.map(excluded), sql`, `)})`,
  })
  const countAdded = sql<number>`(select count(*) from ${structures} where id > ${`${first}-`} and id < ${`${first}.`})`
  return { query, countAdded }
}

function inserted(given: readonly DirectoryField[], now: Date): SQL[] {
  const place = (field: DirectoryField) => sql.raw(`value ->> ${given.indexOf(field) + 1}`)
  const beginnings: Partial<Record<keyof Table['$inferSelect'], SQL>> = {
    id: sql.raw('value ->> 0'),
    displayName: place('legalName'),
    createdAt: sql`${now.getTime()}`,
  }
  return Object.entries(getTableColumns(structures)).map(([name, column]) => {
    const field = given.find((each) => each === name)
    return field
      ? place(field)
      : (beginnings[name as keyof Table['$inferSelect']] ?? sql`${column.mapToDriverValue(column.default)}`)
  })
}

const excluded = (field: DirectoryField) => sql.raw(`excluded.${structures[field].name}`)
const columnsOf = (fields: readonly DirectoryField[]) =>
  sql.join(
    fields.map((field) => sql`${structures[field]}`),
    sql`, `,
  )
