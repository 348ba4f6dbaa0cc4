import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { isManagerRole, mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import type { Membership, Standing, WorkspacePlace } from '#src/domain/notification/digest.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { rightsInForce, scopeInForce } from '#src/rights/workspace-rights.ts'

export function readStandings(db: Database, userIds: string[], today: LocalDate) {
  const among = inArray(affiliations.userId, idsOf(userIds))
  return [rightsInForce(db, today, among), readMemberships(db, userIds, today)] as const
}

type Rights = Awaited<ReturnType<typeof rightsInForce>>
type Memberships = Awaited<ReturnType<typeof readMemberships>>

export function toStandings(rights: Rights, memberships: Memberships): (userId: string) => Standing {
  const rightsOf = Map.groupBy(rights, ({ userId }) => userId)
  const membershipsOf = Map.groupBy(memberships, ({ userId }) => userId)
  return (userId) => ({
    rights: (rightsOf.get(userId) ?? []).map(toPlace),
    memberships: (membershipsOf.get(userId) ?? []).map(toMembership),
  })
}

function toPlace({ structureId, workspaceCode, departmentId }: Rights[number]): WorkspacePlace {
  return { structureId, workspaceCode, departmentId }
}

function toMembership({ structureId, structureName, role, ...switches }: Memberships[number]): Membership {
  return {
    structureId,
    structureName,
    isManager: isManagerRole(role),
    decidesSubscriptions: mayDo(role, switches, 'decide_requested_subscriptions'),
  }
}

function readMemberships(db: Database, userIds: string[], today: LocalDate) {
  const { userId, structureId, role, mayConfigureWorkspaces, mayApproveSubscriptions, endedAt } = affiliations
  return db
    .selectDistinct({
      userId,
      structureId,
      structureName: structures.displayName,
      role,
      mayConfigureWorkspaces,
      mayApproveSubscriptions,
    })
    .from(affiliations)
    .innerJoin(users, and(eq(users.id, userId), isActiveAccount()))
    .innerJoin(structures, and(eq(structures.id, structureId), structures.isActive))
    .innerJoin(affiliationScopes, scopeInForce(today))
    .where(and(isNull(endedAt), inArray(userId, idsOf(userIds))))
}
