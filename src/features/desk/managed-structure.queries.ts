import { and, asc, eq, sql } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { whoMay } from '#src/rights/may-do.ts'

/** As JSON: how many subscriptions wait that this manager may not decide, and the principal manager, who gives the right. */
const leftToOthers = sql<string | null>`case when ${whoMay('decide_requested_subscriptions')} then null else (
  select json_object('waiting', count(*), 'firstName', giver.first_name, 'lastName', giver.last_name)
  from subscriptions line
  left join affiliations chief on chief.structure_id = line.structure_id and chief.role = 'primary_manager' and chief.ended_at is null
  left join users giver on giver.id = chief.user_id
  where line.structure_id = ${structures.id} and line.state = 'pending' and line.ended_at is null) end`

export const readManagedStructures = kept((db, managerId: string, today: LocalDate) => {
  return db
    .select({
      id: structures.id,
      displayName: structures.displayName,
      identifierType: structures.identifierType,
      identifier: structures.identifier,
      role: affiliations.role,
      left: leftToOthers,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(and(eq(affiliations.userId, managerId), isManager(db, today)))
    .orderBy(asc(structures.displayName))
})
