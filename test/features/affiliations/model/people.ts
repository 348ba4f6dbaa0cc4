import { and, eq, isNull } from 'drizzle-orm'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import type { TownHall } from '#test/support/town-hall.ts'

/** Few people, so that their acts often conflict. */
export const names = ['anne', 'bilal', 'chloe', 'david'] as const
export type Name = (typeof names)[number]
export type Situation = Awaited<ReturnType<typeof readSituation>>

export async function readSituation({ ports: { db }, mairie, ...hall }: TownHall) {
  const [live, given, waiting] = await db.batch([
    db
      .select()
      .from(affiliations)
      .where(and(eq(affiliations.structureId, mairie.id), isNull(affiliations.endedAt))),
    db
      .select({ id: affiliationScopes.id, affiliationId: affiliationScopes.affiliationId })
      .from(affiliationScopes)
      .where(and(eq(affiliationScopes.state, 'approved'), isNull(affiliationScopes.endedAt)))
      .orderBy(affiliationScopes.id),
    db
      .select({
        id: affiliationScopes.id,
        version: affiliationScopes.version,
        affiliationId: affiliations.id,
        userId: affiliations.userId,
      })
      .from(affiliationScopes)
      .innerJoin(affiliations, eq(affiliations.id, affiliationScopes.affiliationId))
      .where(
        and(
          eq(affiliationScopes.structureId, mairie.id),
          eq(affiliationScopes.state, 'pending'),
          isNull(affiliationScopes.endedAt),
        ),
      )
      .orderBy(affiliationScopes.id),
  ])
  const those = (role: string) =>
    names.filter((name) => live.some((each) => each.role === role && each.userId === hall[name].person.id))
  const byAffiliation = new Map(waiting.map((line) => [line.affiliationId, line.id]))
  return {
    principals: those('primary_manager'),
    secondaries: [...those('secondary_manager'), ...names],
    affiliations: new Map(live.map((each) => [each.userId, each])),
    /** Approved lines by affiliation. */
    given: Map.groupBy(given, ({ affiliationId }) => affiliationId),
    waiting,
    /** Makes each line decided together an act of its own. */
    oneLineEach: [...byAffiliation.values()],
  }
}

export function theOneOf<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!
}
