import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from './affiliations.ts'
import { instant, version } from './columns.ts'
import { users } from './people.ts'

/** One request that a verdict decided. `version`: of its row since. `origin`: of a subscription. */
export type VerdictLine = {
  id: string
  version: number
  affiliationId: string
  role: Role
  personId: string
  structureId: string
  manager: { id: string; role: Role }
  origin?: 'default' | 'request' | 'opening'
}

/** What a manager decided by one press at the desk. Taken back within seconds; its reasons are offered again for some weeks. */
export const verdicts = sqliteTable(
  'verdicts',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    state: text('state').$type<'approved' | 'rejected'>().notNull(),
    reason: text('reason').notNull().default(''),
    decidedAt: instant('decided_at').notNull(),
    undoableUntil: instant('undoable_until').notNull(),
    undoneAt: instant('undone_at'),
    lines: text('lines', { mode: 'json' }).$type<VerdictLine[]>().notNull(),
    /** The keys of its mails. */
    mails: text('mails', { mode: 'json' }).$type<string[]>().notNull(),
    /** How many default subscriptions it opened. */
    granted: integer('granted').notNull().default(0),
    version: version(),
  },
  (table) => [index('verdicts_user').on(table.userId, table.decidedAt), index('verdicts_age').on(table.decidedAt)],
)
