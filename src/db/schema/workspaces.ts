import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { affiliations, type RequestState } from './affiliations.ts'
import { day, flag, instant, version, word } from './columns.ts'
import { users } from './people.ts'
import { departments, structures } from './structures.ts'

export type AccessLevel = 'edit' | 'view'

export const workspaces = sqliteTable('workspaces', {
  code: text('code').primaryKey(),
  label: text('label').notNull(),
  position: integer('position').notNull(),
  defaultForMembers: flag('default_for_members').notNull().default(false),
  defaultForManagers: flag('default_for_managers').notNull().default(false),
  needsDecision: flag('needs_decision').notNull().default(true),
})

export const structureWorkspaces = sqliteTable(
  'structure_workspaces',
  {
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    workspaceCode: text('workspace_code')
      .notNull()
      .references(() => workspaces.code),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').references(() => users.id),
    closedAt: instant('closed_at'),
    version: version(),
    /** Cursor of the generation: the last affiliation with its pending subscription, '' at the start, null when finished. */
    generatedAfter: text('generated_after'),
  },
  (table) => [
    primaryKey({ columns: [table.structureId, table.workspaceCode] }),
    index('structure_workspaces_opener').on(table.openedBy).where(sql`opened_by IS NOT NULL`),
    index('structure_workspaces_generating').on(table.structureId).where(sql`generated_after IS NOT NULL`),
  ],
)

/** A right to a workspace, once approved and effective. No department means the whole structure. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text('id').primaryKey(),
    affiliationId: text('affiliation_id')
      .notNull()
      .references(() => affiliations.id),
    /** Copied from the affiliation, so that pending requests of a structure are one index look-up. */
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    workspaceCode: text('workspace_code')
      .notNull()
      .references(() => workspaces.code),
    departmentId: text('department_id').references(() => departments.id),
    access: text('access').$type<AccessLevel>().notNull(),
    state: word<RequestState>('state').notNull().default('pending'),
    origin: text('origin').$type<'default' | 'request' | 'opening'>().notNull(),
    effectiveFrom: day('effective_from').notNull(),
    comment: text('comment').notNull().default(''),
    requestedAt: instant('requested_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => users.id),
    reason: text('reason').notNull().default(''),
    endedAt: instant('ended_at'),
    version: version(),
    remindedAt: instant('reminded_at'),
  },
  (table) => [
    uniqueIndex('one_live_subscription')
      .on(table.affiliationId, table.workspaceCode, sql`ifnull(department_id, '')`, table.access)
      .where(sql`state IN ('pending', 'approved') AND ended_at IS NULL`),
    index('subscriptions_decider').on(table.decidedBy).where(sql`decided_by IS NOT NULL`),
    index('subscriptions_affiliation').on(table.affiliationId, table.workspaceCode),
    index('subscriptions_space').on(table.structureId, table.workspaceCode).where(sql`ended_at IS NULL`),
    index('subscriptions_waiting')
      .on(table.structureId, table.requestedAt, table.affiliationId, table.origin, table.state, table.endedAt)
      .where(sql`state = 'pending' AND ended_at IS NULL`),
  ],
)
