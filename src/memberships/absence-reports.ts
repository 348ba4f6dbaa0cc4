import { and, eq, exists, gt, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { managerActs } from '#src/domain/affiliation/absent-manager.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { personColumns } from './managers.ts'

export type AbsenceReport = Awaited<ReturnType<typeof readAbsences>>[number]

const principal = alias(affiliations, 'reported_principal')

/** What the manager has done in the structure since the report shows that they are there. */
export function managerActed(db: Database): SQL {
  const { structureId, managerId, reportedAt } = absenceReports
  const since = and(
    eq(journal.structureId, structureId),
    gt(journal.at, reportedAt),
    eq(journal.actorId, managerId),
    inArray(journal.act, [...managerActs]),
  )
  return exists(db.select({ id: journal.id }).from(journal).where(since))
}

/** `stands` of the domain's Absence: also the guard of each act on a report, so that a manager's act at the same moment wins. */
export function absenceStands(db: Database, today: LocalDate): SQL<boolean> {
  const { structureId, managerId, endedAt } = absenceReports
  const leads = and(
    eq(principal.structureId, structureId),
    eq(principal.userId, managerId),
    eq(principal.role, 'primary_manager'),
    isManager(db, today, principal),
  )
  const stillLeads = exists(db.select({ id: principal.id }).from(principal).where(leads))
  return sql<boolean>`(${and(isNull(endedAt), stillLeads, not(managerActed(db)))})`
}

/** Undoes the batch unless the report stands and `condition` holds. */
export function whileAbsenceStands(db: Database, id: string, today: LocalDate, condition?: SQL): Query {
  const holds = and(absenceStands(db, today), condition)
  return db
    .update(absenceReports)
    .set({ version: keptWhile(absenceReports.version, holds) })
    .where(eq(absenceReports.id, id))
}

/** With the structure, the manager and the reporter, for pages and mails. */
export function readAbsences(db: Database, today: LocalDate, where: SQL | undefined) {
  const reporter = alias(users, 'reporter')
  return db
    .select({
      report: absenceReports,
      structure: { id: structures.id, displayName: structures.displayName, isActive: structures.isActive },
      manager: personColumns,
      reporter: { firstName: reporter.firstName, lastName: reporter.lastName },
      stands: absenceStands(db, today).mapWith(Boolean),
      hasActed: sql<boolean>`${managerActed(db)}`.mapWith(Boolean),
    })
    .from(absenceReports)
    .innerJoin(structures, eq(structures.id, absenceReports.structureId))
    .innerJoin(users, eq(users.id, absenceReports.managerId))
    .innerJoin(reporter, eq(reporter.id, absenceReports.reporterId))
    .where(where)
    .orderBy(absenceReports.reportedAt, absenceReports.id)
    .$dynamic()
}

export const openIn = (structureId: string) => and(eq(absenceReports.structureId, structureId), isNull(absenceReports.endedAt))
