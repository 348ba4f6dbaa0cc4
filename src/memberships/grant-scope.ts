import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Query } from '#src/db/database.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { Period } from '#src/domain/period.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import { defaultSubscriptions } from './default-subscriptions.ts'

type Grant = {
  affiliationId: string
  structureId: string
  /** null: the whole structure. */
  departmentId: string | null
  period: Period
  decidedBy: string
  role: Role
}

export function grantScope(ports: Ports, { departmentId, period, decidedBy, role, ...line }: Grant): Query[] {
  const { db, now, randomToken } = ports
  const approved = { ...period, state: 'approved' as const, decidedAt: now(), decidedBy, reason: '' }
  const live = and(
    eq(affiliationScopes.affiliationId, line.affiliationId),
    departmentId === null ? isNull(affiliationScopes.departmentId) : eq(affiliationScopes.departmentId, departmentId),
    inArray(affiliationScopes.state, ['pending', 'approved']),
    isNull(affiliationScopes.endedAt),
  )
  return [
    db
      .update(affiliationScopes)
      .set({ ...approved, version: sql`version + 1` })
      .where(live),
    db
      .insert(affiliationScopes)
      .values({ id: randomToken(), ...line, departmentId, ...approved, requestedAt: now() })
      .onConflictDoNothing(),
    ...defaultSubscriptions(ports, {
      ...line,
      departmentId,
      effectiveFrom: period.validFrom,
      decidedBy,
      codes: defaultWorkspacesOf(role),
    }),
  ]
}
