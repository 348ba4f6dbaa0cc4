import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AbsenceEnding } from '#src/domain/affiliation/absent-manager.ts'
import { instant, version } from './columns.ts'
import { users } from './people.ts'
import { structures } from './structures.ts'

/** A principal manager reported as absent. Support may propose a successor, who accepts, before another person of support replaces. */
export const absenceReports = sqliteTable(
  'absence_reports',
  {
    id: text('id').primaryKey(),
    structureId: text('structure_id')
      .notNull()
      .references(() => structures.id),
    managerId: text('manager_id')
      .notNull()
      .references(() => users.id),
    reporterId: text('reporter_id')
      .notNull()
      .references(() => users.id),
    reportedAt: instant('reported_at').notNull(),
    remindedAt: instant('reminded_at'),
    successorId: text('successor_id').references(() => users.id),
    proposedBy: text('proposed_by').references(() => users.id),
    proposedAt: instant('proposed_at'),
    acceptedAt: instant('accepted_at'),
    endedAt: instant('ended_at'),
    ending: text('ending').$type<AbsenceEnding>(),
    version: version(),
  },
  (table) => [
    uniqueIndex('one_open_absence_report').on(table.structureId).where(sql`ended_at IS NULL`),
    index('absence_reports_structure').on(table.structureId, table.endedAt),
    index('absence_reports_manager').on(table.managerId),
    index('absence_reports_reporter').on(table.reporterId),
    index('absence_reports_successor').on(table.successorId).where(sql`successor_id IS NOT NULL`),
    index('absence_reports_proposer').on(table.proposedBy).where(sql`proposed_by IS NOT NULL`),
  ],
)
