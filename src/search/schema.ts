import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SearchField } from '#src/domain/structure/structure-search.ts'

export const columns: Record<SearchField, string> = {
  legalName: 'legal_name',
  identifier: 'identifier',
  displayName: 'display_name',
  postalCode: 'postal_code',
  city: 'city',
}

const searched = {
  legalName: text('legal_name').notNull(),
  identifier: text('identifier').notNull(),
  displayName: text('display_name').notNull(),
  postalCode: text('postal_code').notNull(),
  city: text('city').notNull(),
}

export const entries = sqliteTable(
  'entries',
  {
    id: integer('id').primaryKey(),
    structureId: text('structure_id').notNull().unique(),
    version: integer('version').notNull(),
    ...searched,
  },
  (table) => [index('entries_identifier').on(table.identifier)],
)

/** The FTS5 table. Its first column takes commands: 'delete' removes an entry, given its old values. */
export const entryTrigrams = sqliteTable('entries_fts', { command: text('entries_fts'), rowid: integer('rowid'), ...searched })
