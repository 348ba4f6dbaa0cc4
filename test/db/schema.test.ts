/// <reference types="vite/types/importMeta.d.ts" />
import { is, SQL } from 'drizzle-orm'
import { type AnySQLiteColumn, getTableConfig, SQLiteAsyncDialect, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/database.ts'
import { portal } from '#test/support/portal.ts'

const modules = Object.values(import.meta.glob<Record<string, unknown>>('../../src/db/schema/*.ts', { eager: true }))
const declared = modules.flatMap((module) => Object.values(module).filter((value) => is(value, SQLiteTable))).map(getTableConfig)
const tables = declared.map(({ name }) => name).sort()

test('every table in the database is declared, and every declared table is migrated', async () => {
  const { ports } = await portal()
  const found = await ports.db.values<[name: string]>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  expect(tables.length).toBeGreaterThan(20)
  expect(found.map(([name]) => name).sort()).toEqual([...tables, 'd1_migrations'].sort())
})

test.each(declared)('the table $name is migrated as declared: columns, keys and indexes', async (table) => {
  const { ports } = await portal()
  expect({
    columns: await migratedColumns(ports.db, table.name),
    foreignKeys: await migratedForeignKeys(ports.db, table.name),
    indexes: await migratedIndexes(ports.db, table.name),
  }).toEqual({ columns: declaredColumns(table), foreignKeys: declaredForeignKeys(table), indexes: declaredIndexes(table) })
})

const compared = declared.flatMap(({ columns, indexes }) =>
  indexes.flatMap(({ config: { where } }) =>
    [...(where ? rendered(where) : '').matchAll(/(\w+) (?:=|IN) \(?'/g)].map(([, name]) =>
      columns.find((each) => each.name === name),
    ),
  ),
)

test('a column whose words a partial index compares puts its words into the SQL, so that no statement is prepared twice', () => {
  expect(compared.length).toBeGreaterThan(3)
  expect(compared.filter((column) => !is(column?.mapToDriverValue('pending'), SQL))).toEqual([])
})

type Table = (typeof declared)[number]

function declaredColumns({ columns, primaryKeys }: Table) {
  const composite = primaryKeys.flatMap((key) => key.columns.map(({ name }) => name))
  return columns.map((column) => {
    const keyPosition = column.primary ? 1 : composite.indexOf(column.name) + 1
    return {
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull,
      defaultText: defaultText(column),
      keyPosition,
    }
  })
}

async function migratedColumns(db: Database, table: string) {
  const found = await db.values<[name: string, type: string, notNull: number, defaultText: string | null, keyPosition: number]>(
    `SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo('${table}')`,
  )
  return found.map(([name, type, notNull, defaultText, keyPosition]) => {
    return { name, type, required: notNull === 1, defaultText, keyPosition }
  })
}

function defaultText(column: AnySQLiteColumn) {
  if (column.default === undefined) return null
  const stored: unknown = column.mapToDriverValue(column.default)
  if (is(stored, SQL)) return rendered(stored)
  return typeof stored === 'string' ? `'${stored.replaceAll("'", "''")}'` : String(stored)
}

function declaredForeignKeys({ foreignKeys }: Table) {
  const described = foreignKeys.map((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference()
    const from = columns.map(({ name }) => name).join()
    const to = foreignColumns.map(({ name }) => name).join()
    return `${from} → ${getTableConfig(foreignTable).name}.${to} on delete ${key.onDelete ?? 'no action'}, on update ${key.onUpdate ?? 'no action'}`
  })
  return described.sort()
}

async function migratedForeignKeys(db: Database, table: string) {
  const found = await db.values<[id: string, table: string, from: string, to: string, onDelete: string, onUpdate: string]>(
    `SELECT id, "table", "from", "to", on_delete, on_update FROM pragma_foreign_key_list('${table}') ORDER BY id, seq`,
  )
  const keys = Object.values(Object.groupBy(found, ([id]) => id)).map((parts = []) => {
    const [[, target, , , onDelete, onUpdate] = []] = parts
    const from = parts.map((part) => part[2]).join()
    const to = parts.map((part) => part[3]).join()
    return `${from} → ${target}.${to} on delete ${onDelete?.toLowerCase()}, on update ${onUpdate?.toLowerCase()}`
  })
  return keys.sort()
}

function declaredIndexes({ name: table, indexes }: Table) {
  const created = indexes.map(({ config: { name, unique, columns, where } }) => {
    const parts = columns.map((column) => (is(column, SQL) ? rendered(column) : column.name)).join(', ')
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} (${parts})${where ? ` WHERE ${rendered(where)}` : ''}`
  })
  return created.map(normalised).sort()
}

/** SQLite's automatic indexes have no SQL. */
async function migratedIndexes(db: Database, table: string) {
  const created = `SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = '${table}' AND sql IS NOT NULL`
  const found = await db.values<[sql: string]>(created)
  return found.map(([sql]) => normalised(sql)).sort()
}

function rendered(part: SQL) {
  return new SQLiteAsyncDialect().sqlToQuery(part).sql
}
const normalised = (text: string) =>
  text
    .replaceAll(/["`]/g, '')
    .replaceAll(/\s*,\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim()
