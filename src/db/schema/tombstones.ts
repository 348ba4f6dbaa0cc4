import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** A purge that a restored backup must apply again. */
export const tombstones = sqliteTable(
  'tombstones',
  {
    userId: text('user_id').notNull(),
    purgedAt: instant('purged_at').notNull(),
    /** When its copy was in the store of files and the person's files were deleted. */
    filedAt: instant('filed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.userId] }),
    index('tombstones_to_file').on(table.purgedAt).where(sql`filed_at IS NULL`),
  ],
)
