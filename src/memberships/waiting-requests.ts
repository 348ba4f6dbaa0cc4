import { and, asc, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

type Window = { from: Date; until: Date; today: LocalDate; after: string; limit: number }
export type WaitingLine = Awaited<ReturnType<typeof readWaitingRequests>>[number]

export function readWaitingRequests(db: Database, { from, until, today, after, limit }: Window) {
  const { id, affiliationId, requestedAt, state, endedAt, validUntil } = affiliationScopes
  return db
    .select({
      id,
      affiliationId,
      requestedAt,
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
