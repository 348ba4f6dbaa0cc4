import { and, asc, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { personColumns } from './managers.ts'

type Window = { from: Date; until: Date; today: LocalDate; after: string; limit: number }
export type WaitingLine = Awaited<ReturnType<typeof readWaitingRequests>>[number]

/** Lines that were asked for in this time and wait still, by affiliation, a piece at a time. */
export function readWaitingRequests(db: Database, { from, until, today, after, limit }: Window) {
  const { id, affiliationId, requestedAt, state, endedAt, validUntil } = affiliationScopes
  return db
    .select({
      ...{ id, affiliationId, requestedAt },
      structureId: structures.id,
      structureName: structures.displayName,
      departmentName: departments.name,
      requester: { firstName: users.firstName, lastName: users.lastName },
    })
    .from(affiliationScopes)
    .innerJoin(affiliations, eq(affiliations.id, affiliationId))
    .innerJoin(users, eq(users.id, affiliations.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(
      and(
        eq(state, 'pending'),
        isNull(endedAt),
        gte(requestedAt, from),
        lte(requestedAt, until),
        or(isNull(validUntil), gte(validUntil, today)),
        gt(affiliationId, after),
      ),
    )
    .orderBy(asc(affiliationId), asc(id))
    .limit(limit)
}

/** Those who decide in any of these structures. */
export function readManagersOf(db: Database, structureIds: string[]) {
  const decides = and(ne(affiliations.role, 'member'), isNull(affiliations.endedAt), isNull(users.deactivatedAt))
  return db
    .select({ ...personColumns, role: affiliations.role, structureId: affiliations.structureId })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(and(inArray(affiliations.structureId, idsOf(structureIds)), decides))
    .orderBy(asc(affiliations.role))
}
