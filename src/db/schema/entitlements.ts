import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { affiliations } from './affiliations.ts'
import { flag, instant } from './columns.ts'
import { departments, structures } from './structures.ts'
import { type AccessLevel, workspaces } from './workspaces.ts'

/** A grant, then its end, numbered from 1 in each structure without a gap. `isOpen`: a grant whose end was not noted. */
export const entitlementChanges = sqliteTable(
  'entitlement_changes',
  {
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    number: integer('number').notNull(),
    at: instant('at').notNull(),
    affiliationId: text('affiliation_id')
      .notNull()
      .references(() => affiliations.id),
    workspaceCode: text('workspace_code')
      .notNull()
      .references(() => workspaces.code),
    departmentId: text('department_id').references(() => departments.id),
    access: text('access').$type<AccessLevel>().notNull(),
    isGrant: flag('is_grant').notNull(),
    isOpen: flag('is_open').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.structureId, table.number] }),
    uniqueIndex('entitlement_changes_open')
      .on(table.structureId, table.affiliationId, table.workspaceCode, sql`ifnull(department_id, '')`, table.access)
      .where(sql`is_open = 1`),
  ],
)
