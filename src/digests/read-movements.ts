import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structureWorkspaces, subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'
import { within } from './read-decisions.ts'

const { structureId } = affiliations
const { firstName, lastName } = users

export function readMovements(db: Database, structureIds: string[], window: DigestWindow) {
  const here = inArray(structureId, idsOf(structureIds))
  const decided = { state: affiliationScopes.state, total: sql<number>`count(*)` }
  return [
    db
      .selectDistinct({ structureId, firstName, lastName })
      .from(affiliations)
      .innerJoin(users, eq(users.id, affiliations.userId))
      .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
      .where(and(here, eq(affiliationScopes.state, 'approved'), within(affiliationScopes.decidedAt, window)))
      .orderBy(lastName, firstName),
    db
      .select({ structureId, firstName, lastName })
      .from(affiliations)
      .innerJoin(users, eq(users.id, affiliations.userId))
      .where(and(here, isNotNull(affiliations.endedAt), within(affiliations.endedAt, window)))
      .orderBy(lastName, firstName),
    db
      .select({ structureId, ...decided })
      .from(affiliations)
      .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
      .where(and(here, inArray(affiliationScopes.state, ['approved', 'rejected']), within(affiliationScopes.decidedAt, window)))
      .groupBy(structureId, affiliationScopes.state),
    db
      .select({ structureId, state: subscriptions.state, total: sql<number>`count(*)` })
      .from(affiliations)
      .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
      .where(
        and(
          here,
          ne(subscriptions.origin, 'default'),
          inArray(subscriptions.state, ['approved', 'rejected']),
          within(subscriptions.decidedAt, window),
        ),
      )
      .groupBy(structureId, subscriptions.state),
    readStructureWorkspaces(db, structureIds, window),
  ] as const
}

function readStructureWorkspaces(db: Database, structureIds: string[], window: DigestWindow) {
  const { openedAt, closedAt, workspaceCode } = structureWorkspaces
  const isClosed = sql<number>`${closedAt} is not null and ${within(closedAt, window)}`
  return db
    .select({ structureId: structureWorkspaces.structureId, label: workspaces.label, isClosed })
    .from(structureWorkspaces)
    .innerJoin(workspaces, eq(workspaces.code, workspaceCode))
    .where(
      and(
        inArray(structureWorkspaces.structureId, idsOf(structureIds)),
        or(within(openedAt, window), and(isNotNull(closedAt), within(closedAt, window))),
      ),
    )
    .orderBy(workspaces.position)
}
