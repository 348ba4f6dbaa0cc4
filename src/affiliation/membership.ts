import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { isAffiliated } from '../db/in-force.ts'
import { affiliations } from '../db/schema/affiliations.ts'
import { sessions } from '../db/schema/people.ts'
import { structures } from '../db/schema/structures.ts'
import type { LocalDate } from '../domain/local-date.ts'

/** The affiliation of whoever holds a session, if it gives rights in this structure today. By the session, so that both are read at once. */
export function findMembership(db: Database, sessionHash: string, structureId: string, today: LocalDate) {
  return db
    .select({ affiliation: affiliations, structure: structures })
    .from(sessions)
    .innerJoin(affiliations, eq(affiliations.userId, sessions.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(
      and(
        eq(sessions.tokenHash, sessionHash),
        eq(affiliations.structureId, structureId),
        isNull(affiliations.endedAt),
        isAffiliated(db, today),
      ),
    )
}

export type Membership = Awaited<ReturnType<typeof findMembership>>[number]
