import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { day, flag, instant, version, word } from './columns.ts'
import { users } from './people.ts'
import { departments, structures } from './structures.ts'

export type Role = 'member' | 'secondary_manager' | 'primary_manager'
export type RequestState = 'pending' | 'approved' | 'rejected' | 'cancelled'

/** A person in a structure, with the role held there. Ended by date, never deleted. */
export const affiliations = sqliteTable(
  'affiliations',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    role: word<Role>('role').notNull().default('member'),
    mayConfigureWorkspaces: flag('may_configure_workspaces').notNull().default(false),
    mayApproveSubscriptions: flag('may_approve_subscriptions').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    version: version(),
  },
  (table) => [
    uniqueIndex('one_affiliation_per_person_and_structure').on(table.userId, table.structureId).where(sql`ended_at IS NULL`),
    uniqueIndex('one_primary_manager').on(table.structureId).where(sql`role = 'primary_manager' AND ended_at IS NULL`),
    index('affiliations_structure').on(table.structureId, table.role),
    index('affiliations_user').on(table.userId),
  ],
)

/** What an affiliation covers: the whole structure (no department) or one department a line, each with its own state. */
export const affiliationScopes = sqliteTable(
  'affiliation_scopes',
  {
    id: text('id').primaryKey(),
    affiliationId: text('affiliation_id')
      .notNull()
      .references(() => affiliations.id),
    /** Copied from the affiliation, so that pending requests of a structure are one index look-up. */
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    departmentId: text('department_id').references(() => departments.id),
    state: word<RequestState>('state').notNull().default('pending'),
    validFrom: day('valid_from').notNull(),
    validUntil: day('valid_until'),
    requestedAt: instant('requested_at').notNull(),
    remindedAt: instant('reminded_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => users.id),
    reason: text('reason').notNull().default(''),
    endedAt: instant('ended_at'),
    version: version(),
  },
  (table) => [
    uniqueIndex('one_live_scope_per_department')
      .on(table.affiliationId, sql`ifnull(department_id, '')`)
      .where(sql`state IN ('pending', 'approved') AND ended_at IS NULL`),
    index('affiliation_scopes_waiting')
      .on(table.structureId, table.requestedAt, table.affiliationId, table.state, table.endedAt)
      .where(sql`state = 'pending' AND ended_at IS NULL`),
    index('affiliation_scopes_decider').on(table.decidedBy).where(sql`decided_by IS NOT NULL`),
    index('affiliation_scopes_affiliation').on(table.affiliationId),
  ],
)
