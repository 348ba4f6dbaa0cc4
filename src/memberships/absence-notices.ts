import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { absenceStands } from './absence-reports.ts'

/** Open reports that concern a person: as the manager reported, as a manager beside them, or as the successor who is asked. */
export const readAbsenceNotices = kept((db, userId: string, today: LocalDate) => {
  const { structureId, managerId, successorId, acceptedAt, endedAt } = absenceReports
  const manages = inArray(affiliations.role, ['primary_manager', 'secondary_manager'])
  const isAsked = and(eq(successorId, affiliations.userId), isNull(acceptedAt)) as SQL
  return db
    .select({
      structure: { id: structures.id, displayName: structures.displayName },
      reportedAt: absenceReports.reportedAt,
      isReported: sql<boolean>`${eq(managerId, affiliations.userId)}`.mapWith(Boolean),
      isAsked: sql<boolean>`ifnull(${isAsked}, 0)`.mapWith(Boolean),
    })
    .from(affiliations)
    .innerJoin(absenceReports, and(eq(structureId, affiliations.structureId), isNull(endedAt)))
    .innerJoin(structures, eq(structures.id, structureId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), or(manages, isAsked), absenceStands(db, today)))
})
