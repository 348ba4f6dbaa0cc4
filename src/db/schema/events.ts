import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ApiScope } from '#src/domain/application/api-key.ts'
import { day, flag, instant, version, word } from './columns.ts'
import { deposits } from './deposits.ts'
import { users } from './people.ts'
import { departments, structures } from './structures.ts'
import { workspaces } from './workspaces.ts'

export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    scopes: text('scopes', { mode: 'json' }).$type<ApiScope[]>().notNull().default([]),
    validUntil: day('valid_until'),
    /** In the minute of `lastUsedAt`. */
    callsInMinute: integer('calls_in_minute').notNull().default(0),
  },
  (table) => [uniqueIndex('api_keys_hash').on(table.keyHash)],
)

/** An event sent by an invoicing system, whose id makes it idempotent; or an act of a person on a deposited invoice, without a key. */
export const events = sqliteTable(
  'events',
  {
    apiKeyId: text('api_key_id').references(() => apiKeys.id),
    id: text('id').notNull(),
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    departmentId: text('department_id').references(() => departments.id),
    workspaceCode: text('workspace_code')
      .notNull()
      .references(() => workspaces.code),
    type: text('type').notNull(),
    message: text('message').notNull().default(''),
    invoiceId: text('invoice_id').references(() => invoices.id),
    invoiceStatus: text('invoice_status'),
    occurredAt: instant('occurred_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    actorId: text('actor_id').references(() => users.id),
    /** What the other side of a deposit was told. */
    isMirror: flag('is_mirror').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.apiKeyId, table.id] }),
    index('events_structure').on(table.structureId, table.receivedAt),
    index('events_invoice').on(table.invoiceId, table.occurredAt),
    index('events_received').on(table.receivedAt),
    index('events_sender').on(table.apiKeyId, table.receivedAt, table.id),
    index('events_actor').on(table.actorId).where(sql`actor_id IS NOT NULL`),
    index('events_workspace').on(table.structureId, table.workspaceCode, table.receivedAt),
  ],
)

export const invoices = sqliteTable(
  'invoices',
  {
    id: text('id').primaryKey(),
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    departmentId: text('department_id').references(() => departments.id),
    workspaceCode: text('workspace_code')
      .notNull()
      .references(() => workspaces.code),
    number: text('number').notNull(),
    counterpart: text('counterpart').notNull(),
    amountCents: integer('amount_cents').notNull(),
    currency: text('currency').notNull().default('EUR'),
    status: word<string>('status').notNull(),
    statusAt: instant('status_at').notNull(),
    version: version(),
    /** The application that sent it first, and alone may change it while it has a key that works; empty for an invoice whose events were deleted. */
    apiKeyId: text('api_key_id').references(() => apiKeys.id),
    /** By which invoices are compared: domain/invoice/invoice-key. */
    numberKey: text('number_key').notNull().default(''),
    counterpartKey: text('counterpart_key').notNull().default(''),
    /** Of an invoice that a person deposited: it belongs to its two structures and the applications they accept. */
    depositId: text('deposit_id').references(() => deposits.id),
    /** `invoiceSearchText` of domain/invoice/invoice-key. */
    searchText: text('search_text').notNull().default(''),
  },
  (table) => [
    uniqueIndex('invoices_number').on(table.structureId, table.workspaceCode, table.counterpartKey, table.numberKey),
    index('invoices_status').on(table.structureId, table.workspaceCode, table.statusAt),
    index('invoices_deposit').on(table.depositId).where(sql`deposit_id IS NOT NULL`),
    index('invoices_stopped')
      .on(table.structureId, table.workspaceCode, table.statusAt)
      .where(sql`status IN ('rejected', 'refused', 'suspended')`),
  ],
)

/** Rejected and suspended invoices stay on the home page until the person has seen them. */
export const acknowledgements = sqliteTable(
  'acknowledgements',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoices.id),
    status: text('status').notNull(),
    acknowledgedAt: instant('acknowledged_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.invoiceId, table.status] })],
)
