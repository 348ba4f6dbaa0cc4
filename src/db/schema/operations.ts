import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { JournalActName } from '#src/domain/journal-acts.ts'
import { flag, instant, version } from './columns.ts'
import { users } from './people.ts'
import { structures } from './structures.ts'

export const journal = sqliteTable(
  'journal',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    actorId: text('actor_id').references(() => users.id),
    subjectId: text('subject_id').references(() => users.id),
    structureId: text('structure_id').references(() => structures.id),
    act: text('act').$type<JournalActName>().notNull(),
    details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('journal_at').on(table.at),
    index('journal_structure').on(table.structureId, table.at),
    index('journal_subject').on(table.subjectId, table.at),
    index('journal_actor').on(table.actorId, table.at).where(sql`actor_id IS NOT NULL`),
  ],
)

/** One row per job and due time, so that a second run finds the first. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    name: text('name').notNull(),
    dueAt: instant('due_at').notNull(),
    claimedUntil: instant('claimed_until'),
    finishedAt: instant('finished_at'),
    cursor: text('cursor').notNull().default(''),
    outcome: text('outcome').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.name, table.dueAt] })],
)

/** What stands still, and why. `until`: it goes on by itself then; otherwise an operator lets it go. */
export const holds = sqliteTable('holds', {
  cause: text('cause').$type<HoldCause>().primaryKey(),
  since: instant('since').notNull(),
  reason: text('reason').notNull(),
  until: instant('until'),
})

/** The clock runs ahead; a backup was restored; the mail provider refuses the portal. */
export type HoldCause = 'clock' | 'restore' | 'provider'

export const supportRequests = sqliteTable(
  'support_requests',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull(),
    followUpTokenHash: text('follow_up_token_hash').notNull(),
    userId: text('user_id').references(() => users.id),
    email: text('email').notNull(),
    category: text('category').notNull(),
    subcategory: text('subcategory').notNull().default(''),
    subject: text('subject').notNull(),
    state: text('state').$type<'open' | 'answered' | 'closed'>().notNull().default('open'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
    version: version(),
  },
  (table) => [
    uniqueIndex('support_requests_number').on(table.number),
    uniqueIndex('support_requests_follow_up').on(table.followUpTokenHash),
    index('support_requests_user').on(table.userId),
    index('support_requests_state').on(table.state, table.createdAt),
  ],
)

export const supportMessages = sqliteTable(
  'support_messages',
  {
    id: text('id').primaryKey(),
    supportRequestId: text('support_request_id')
      .notNull()
      .references(() => supportRequests.id),
    authorId: text('author_id').references(() => users.id),
    fromSupport: flag('from_support').notNull(),
    body: text('body').notNull(),
    documentId: text('document_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('support_messages_request').on(table.supportRequestId, table.createdAt),
    index('support_messages_author').on(table.authorId).where(sql`author_id IS NOT NULL`),
  ],
)

/** Accepted forms, for a day (src/web/once.ts). `key`: a hash of person, address, token and fields. `result`: what the answer needs. */
export const sentForms = sqliteTable(
  'sent_forms',
  {
    key: text('key').primaryKey(),
    userId: text('user_id').references(() => users.id),
    result: text('result').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [index('sent_forms_user').on(table.userId), index('sent_forms_sent_at').on(table.sentAt)],
)
