import { eq, sql } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { LedStructure } from './led-structure.queries.ts'
import { othersCount } from './other-people.queries.ts'

/** Undone if somebody joined or asked to join meanwhile. */
export function closeStructure({ db, now, randomToken }: Ports, { structure, affiliation }: LedStructure): Query[] {
  const { userId: actorId } = affiliation
  const others = othersCount(structure.id, actorId, parisDate(now()))
  return [
    db
      .update(affiliations)
      .set({ version: nextVersion(affiliations.version, affiliation.version) })
      .where(eq(affiliations.id, affiliation.id)),
    db
      .update(structures)
      .set({ isActive: false, version: sql`case when ${others} = 0 then ${structures.version} + 1 end` })
      .where(eq(structures.id, structure.id)),
    journalEntry({ db, now, randomToken }, { act: 'structure_closed', actorId, structureId: structure.id }),
  ]
}
