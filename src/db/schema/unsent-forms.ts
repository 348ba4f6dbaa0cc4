import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** What was typed in a form that was sent after the end of its session. Never passwords, never files. */
export const unsentForms = sqliteTable(
  'unsent_forms',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** The mark of the person to whom the form was shown (src/web/form-owner.tsx); it holds no name. */
    owner: text('owner').notNull(),
    /** Where the form was sent, and the page it was sent from. */
    address: text('address').notNull(),
    page: text('page').notNull(),
    fields: text('fields', { mode: 'json' }).$type<[name: string, value: string][]>().notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [index('unsent_forms_owner').on(table.owner, table.keptAt), index('unsent_forms_age').on(table.keptAt)],
)
