import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, instant, version } from './columns.ts'
import { documents } from './documents.ts'
import { users } from './people.ts'
import { departments, structures } from './structures.ts'

/** An invoice that a person deposits. A draft has what was typed alone; `depositedAt` makes an invoice of it, for both structures. */
export const deposits = sqliteTable(
  'deposits',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    typed: text('typed', { mode: 'json' }).$type<Record<string, string | string[]>>().notNull(),
    recipientId: text('recipient_id')
      .notNull()
      .references(() => structures.id),
    recipientDepartmentId: text('recipient_department_id').references(() => departments.id),
    senderId: text('sender_id').references(() => structures.id),
    senderDepartmentId: text('sender_department_id').references(() => departments.id),
    number: text('number').notNull().default(''),
    invoiceDate: day('invoice_date').notNull().default(''),
    amountCents: integer('amount_cents').notNull().default(0),
    netCents: integer('net_cents').notNull().default(0),
    vatCents: integer('vat_cents').notNull().default(0),
    currency: text('currency').notNull().default('EUR'),
    orderNumber: text('order_number').notNull().default(''),
    fileId: text('file_id').references(() => documents.id),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    depositedAt: instant('deposited_at'),
    version: version(),
  },
  (table) => [
    index('deposits_user').on(table.userId, table.savedAt),
    index('deposits_file').on(table.fileId),
    index('deposits_sender').on(table.senderId, table.depositedAt),
    index('deposits_recipient').on(table.recipientId, table.depositedAt),
  ],
)

/** Joined to a deposited invoice, with label and type of that day. The document stays, whatever its person does with the account. */
export const depositDocuments = sqliteTable(
  'deposit_documents',
  {
    depositId: text('deposit_id')
      .notNull()
      .references(() => deposits.id),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    label: text('label').notNull(),
    type: text('type').notNull(),
    joinedBy: text('joined_by')
      .notNull()
      .references(() => users.id),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.depositId, table.documentId] }),
    index('deposit_documents_document').on(table.documentId),
    index('deposit_documents_joiner').on(table.joinedBy),
  ],
)
