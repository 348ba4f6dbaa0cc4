import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, version } from './columns.ts'
import { apiKeys } from './events.ts'
import { users } from './people.ts'
import { structures } from './structures.ts'

/** Applications that may fetch a person's documents. */
export const documentConsents = sqliteTable(
  'document_consents',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    apiKeyId: text('api_key_id')
      .notNull()
      .references(() => apiKeys.id),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.apiKeyId] })],
)

/** Applications that may read and move a structure's deposited invoices. */
export const structureConsents = sqliteTable(
  'structure_consents',
  {
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    apiKeyId: text('api_key_id')
      .notNull()
      .references(() => apiKeys.id),
    givenAt: instant('given_at').notNull(),
    givenBy: text('given_by').references(() => users.id),
    withdrawnAt: instant('withdrawn_at'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.structureId, table.apiKeyId] }),
    index('structure_consents_giver').on(table.givenBy).where(sql`given_by IS NOT NULL`),
  ],
)
