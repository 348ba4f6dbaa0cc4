/// <reference types="vite/types/importMeta.d.ts" />
import { is, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Query } from '#src/db/database.ts'

const modules = Object.values(import.meta.glob<Record<string, unknown>>('../../src/db/schema/*.ts', { eager: true }))
const tables = modules.flatMap((module) => Object.values(module).filter((value) => is(value, SQLiteTable)))
const nameOf = (table: SQLiteTable) => getTableConfig(table).name
export const tableNames = tables.map(nameOf).toSorted()

export type Dump = Record<string, Record<string, unknown>[]>

export async function dump(db: Database): Promise<Dump> {
  const queries: Query[] = tables.map((table) => db.select(undecoded(table)).from(table))
  const rows = (await db.batch(queries as [Query, ...Query[]])) as Dump[string][]
  return Object.fromEntries(tables.map((table, index) => [nameOf(table), rows[index] ?? []]))
}

/** Without support's looks, which each answer that shows a record adds. */
export function withoutLooks({ journal = [], ...tables }: Dump): Dump {
  return { ...tables, journal: journal.filter(({ act }) => !String(act).includes('viewed')) }
}

function undecoded(table: SQLiteTable) {
  return Object.fromEntries(getTableConfig(table).columns.map((column) => [column.name, sql`${column}`]))
}

type Backup = { table: SQLiteTable; rows: object[] }[]

/** The limit of bound values in a D1 statement. */
const BOUND_MAX = 100

export function backUp(db: Database): Promise<Backup> {
  return Promise.all(parentsFirst().map(async (table) => ({ table, rows: await db.select().from(table) })))
}

export async function restore(db: Database, backup: Backup) {
  const deletions: Query[] = backup.toReversed().map(({ table }) => db.delete(table))
  await db.batch([...deletions, ...insertions(db, backup)] as unknown as [Query, ...Query[]])
}

/** Inserts all rows, in as few statements as D1 allows. */
export function insertions(db: Database, backup: Backup): Query[] {
  return backup.flatMap(({ table, rows }) => inParts(table, rows).map((part) => db.insert(table).values(part)))
}

function inParts(table: SQLiteTable, rows: object[]) {
  const size = Math.floor(BOUND_MAX / getTableConfig(table).columns.length)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))
}

/** Empties every table but the catalogue, children first, so that foreign key checks stay cheap. */
export function deletions(): string[] {
  const names = parentsFirst().toReversed().map(nameOf)
  const emptied = names.filter((name) => name !== 'workspaces')
  return ['PRAGMA defer_foreign_keys = on', ...emptied.map((name) => `DELETE FROM ${name}`)]
}

let inOrder: SQLiteTable[] | undefined
function parentsFirst(): SQLiteTable[] {
  inOrder ??= sorted()
  return inOrder
}

function sorted(): SQLiteTable[] {
  const ordered: SQLiteTable[] = []
  const put = (table: SQLiteTable) => {
    if (ordered.includes(table)) return
    for (const key of getTableConfig(table).foreignKeys)
      if (key.reference().foreignTable !== table) put(key.reference().foreignTable)
    ordered.push(table)
  }
  for (const table of tables) put(table)
  return ordered
}
