import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Requirement } from '#src/domain/notification/digest.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import { instant } from './columns.ts'
import { users } from './people.ts'

export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'

/** A mail, frozen as it will be sent, written in the same batch as the fact that it announces. */
export const queuedMails = sqliteTable(
  'queued_mails',
  {
    key: text('key').primaryKey(),
    kind: text('kind').$type<MailKind>().notNull(),
    userId: text('user_id').references(() => users.id),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    unsubscribeUrl: text('unsubscribe_url'),
    state: text('state').$type<MailState>().notNull().default('queued'),
    createdAt: instant('created_at').notNull(),
    sendAt: instant('send_at').notNull(),
    claimedUntil: instant('claimed_until'),
    firstTriedAt: instant('first_tried_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    providerId: text('provider_id'),
    sentAt: instant('sent_at'),
    /** Roles and rights that the reader of a digest must still hold when it is sent. */
    requires: text('requires', { mode: 'json' }).$type<Requirement[]>(),
    /** The batch it was claimed with: a retry sends the same batch. */
    batchKey: text('batch_key'),
    /** The structure that its reader must still manage when it is sent. */
    forManagersOf: text('for_managers_of'),
  },
  (table) => [
    index('queued_mails_due').on(table.state, table.sendAt),
    index('queued_mails_user').on(table.userId, table.state),
    index('queued_mails_newest').on(table.createdAt),
    index('queued_mails_texts').on(table.createdAt, table.kind).where(sql`text <> ''`),
    index('queued_mails_single').on(table.state, table.sendAt).where(sql`requires IS NULL`),
    index('queued_mails_digest').on(table.state, table.sendAt).where(sql`requires IS NOT NULL AND batch_key IS NULL`),
    index('queued_mails_batch').on(table.batchKey).where(sql`batch_key IS NOT NULL`),
    index('queued_mails_provider').on(table.providerId).where(sql`provider_id IS NOT NULL`),
  ],
)

/** Suppressed addresses. A complaint stops notifications only; a bounce stops all mail. */
export const deadAddresses = sqliteTable(
  'dead_addresses',
  { email: text('email').notNull(), cause: text('cause').notNull(), since: instant('since').notNull() },
  (table) => [primaryKey({ columns: [table.email] })],
)
