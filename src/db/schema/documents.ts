import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, version } from './columns.ts'
import { users } from './people.ts'

/** Written before its file and deleted after it. `infected` and `lost` documents have no file; they stay to inform the owner. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    storageKey: text('storage_key').notNull(),
    label: text('label').notNull(),
    type: text('type').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    state: text('state').$type<'uploading' | 'quarantined' | 'ready' | 'infected' | 'lost' | 'deleted'>().notNull(),
    createdAt: instant('created_at').notNull(),
    deletedAt: instant('deleted_at'),
    version: version(),
    /** Deleted there, or never in it: the file of an invoice. An invoice may keep the document. */
    leftAccountAt: instant('left_account_at'),
  },
  (table) => [
    uniqueIndex('documents_storage_key').on(table.storageKey),
    index('documents_user').on(table.userId, table.state),
    index('documents_state').on(table.state, table.createdAt),
  ],
)
