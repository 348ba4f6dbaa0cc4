import { and, eq, isNull } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { sessions } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isAffiliated } from '#src/rights/in-force.ts'

/** Keyed by session, to be read in parallel with it. */
export const findMembership = kept((db, sessionHash: string, structureId: string, today: LocalDate) => {
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
})

export type Membership = Awaited<ReturnType<typeof findMembership>>[number]
