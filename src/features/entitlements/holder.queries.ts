import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'

/** Of one person in one structure: what `entitlement` of the domain judges. */
export function readHolder(
  db: Database,
  structureId: string,
  workspaceCode: string,
  who: { login: string } | { subject: string },
) {
  const person = 'login' in who ? eq(users.login, who.login) : eq(affiliations.id, who.subject)
  const here = and(eq(affiliations.structureId, structureId), person)
  const { departmentId, state, validFrom, validUntil, endedAt } = affiliationScopes
  const ids = db
    .select({ id: affiliations.id })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(here)
  const lines = inArray(affiliationScopes.affiliationId, ids)
  const own = and(inArray(subscriptions.affiliationId, ids), eq(subscriptions.workspaceCode, workspaceCode))
  return db.batch([
    db
      .select({
        id: affiliations.id,
        endedAt: affiliations.endedAt,
        account: { activatedAt: users.activatedAt, deactivatedAt: users.deactivatedAt },
      })
      .from(affiliations)
      .innerJoin(users, eq(users.id, affiliations.userId))
      .where(here),
    db
      .select({ affiliationId: affiliationScopes.affiliationId, departmentId, state, validFrom, validUntil, endedAt })
      .from(affiliationScopes)
      .where(lines),
    db
      .select({
        affiliationId: subscriptions.affiliationId,
        departmentId: subscriptions.departmentId,
        access: subscriptions.access,
        state: subscriptions.state,
        effectiveFrom: subscriptions.effectiveFrom,
        endedAt: subscriptions.endedAt,
      })
      .from(subscriptions)
      .where(own),
  ])
}
