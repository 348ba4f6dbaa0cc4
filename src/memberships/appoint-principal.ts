import { and, eq, inArray, isNull, ne, not, sql } from 'drizzle-orm'
import type { Query } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { workspaceChanges } from '#src/domain/workspace/default-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isManager } from '#src/rights/is-manager.ts'
import type { Affiliated } from './affiliated.ts'
import { changeRole } from './change-role.ts'
import { grantScope } from './grant-scope.ts'

const role = 'primary_manager' as const

type Appointment = {
  structureId: string
  userId: string
  /** Of any role. */
  affiliation: Affiliated | undefined
  decidedBy: string
}

/** The database refuses a second one. */
export function appointPrincipal(ports: Ports, { structureId, userId, affiliation, decidedBy }: Appointment): Query[] {
  const { db, now, randomToken } = ports
  const affiliationId = affiliation?.id ?? randomToken()
  const switches = { mayConfigureWorkspaces: false, mayApproveSubscriptions: false }
  return [
    ...demoteExpiredPrincipal(ports, structureId, affiliationId),
    ...(affiliation
      ? changeRole(ports, affiliation, { role, ...switches }, decidedBy)
      : [db.insert(affiliations).values({ id: affiliationId, userId, structureId, role, createdAt: now() })]),
    ...grantScope(ports, {
      affiliationId,
      structureId,
      departmentId: null,
      period: { validFrom: parisDate(now()), validUntil: null },
      decidedBy,
      role,
    }),
  ]
}

/** The database would refuse a second principal manager while one with past dates holds the role. */
function demoteExpiredPrincipal({ db, now }: Ports, structureId: string, exceptAffiliationId: string): Query[] {
  const { id, role, endedAt, version } = affiliations
  const expired = and(
    eq(affiliations.structureId, structureId),
    ne(id, exceptAffiliationId),
    eq(role, 'primary_manager'),
    isNull(endedAt),
    not(sql`${isManager(db, parisDate(now()))}`),
  )
  const expiredIds = db.select({ id }).from(affiliations).where(expired)
  const { lost } = workspaceChanges('primary_manager', 'member')
  const managersOnly = and(
    inArray(subscriptions.affiliationId, expiredIds),
    inArray(subscriptions.workspaceCode, lost),
    isNull(subscriptions.endedAt),
  )
  return [
    db.update(subscriptions).set({ endedAt: now() }).where(managersOnly),
    db
      .update(affiliations)
      .set({ role: 'member', version: sql`${version} + 1` })
      .where(expired),
  ]
}
