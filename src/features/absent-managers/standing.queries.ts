import { and, eq, inArray, isNull, max, min } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { sessions } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { openIn, readAbsences } from '#src/memberships/absence-reports.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { findMembership } from '#src/memberships/membership.ts'
import { readStructure } from '#src/memberships/structure.ts'

/** What the page about a structure's absent manager shows to the person of a session. */
export function readStanding(db: Database, sessionHash: string, structureId: string, today: LocalDate) {
  const { affiliationId, requestedAt, state, endedAt } = affiliationScopes
  const waits = and(eq(state, 'pending'), isNull(endedAt), isNull(affiliations.endedAt))
  return [
    readStructure(db, structureId),
    findMembership(db, sessionHash, structureId, today),
    db
      .select({ affiliationId, since: min(requestedAt) })
      .from(sessions)
      .innerJoin(affiliations, and(eq(affiliations.userId, sessions.userId), eq(affiliations.structureId, structureId)))
      .innerJoin(affiliationScopes, eq(affiliationId, affiliations.id))
      .where(and(eq(sessions.tokenHash, sessionHash), waits))
      .groupBy(affiliationId),
    readManagers(db, [structureId], today),
    readAbsences(db, today, openIn(structureId)),
    db
      .select({ at: max(absenceReports.endedAt) })
      .from(absenceReports)
      .where(and(eq(absenceReports.structureId, structureId), inArray(absenceReports.ending, ['objected', 'decided', 'closed']))),
  ] as const
}
