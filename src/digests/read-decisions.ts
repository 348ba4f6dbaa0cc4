import { and, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'

export function readDecisions(db: Database, userIds: string[], window: DigestWindow) {
  const theirs = and(inArray(affiliations.userId, idsOf(userIds)))
  return [scopeDecisions(db, theirs, window), subscriptionDecisions(db, theirs, window)] as const
}

export type Decision = Awaited<ReturnType<typeof scopeDecisions | typeof subscriptionDecisions>>[number]

function scopeDecisions(db: Database, theirs: SQL | undefined, window: DigestWindow) {
  const { affiliationId, departmentId, state, reason, decidedAt, decidedBy } = affiliationScopes
  return db
    .select({ ...place, workspaceLabel: sql<string | null>`null`, departmentName: departments.name, state, reason })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(affiliationScopes, eq(affiliationId, affiliations.id))
    .leftJoin(departments, eq(departments.id, departmentId))
    .where(and(theirs, inArray(state, ['approved', 'rejected']), within(decidedAt, window), byAnother(decidedBy)))
}

/** Default subscriptions were not requested: the decision on the affiliation covers them. */
function subscriptionDecisions(db: Database, theirs: SQL | undefined, window: DigestWindow) {
  const { affiliationId, workspaceCode, departmentId, state, reason, decidedAt, decidedBy, origin } = subscriptions
  return db
    .selectDistinct({
      ...place,
      workspaceLabel: sql<string | null>`${workspaces.label}`,
      departmentName: departments.name,
      state,
      reason,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(subscriptions, eq(affiliationId, affiliations.id))
    .innerJoin(workspaces, eq(workspaces.code, workspaceCode))
    .leftJoin(departments, eq(departments.id, departmentId))
    .where(
      and(
        theirs,
        ne(origin, 'default'),
        inArray(state, ['approved', 'rejected']),
        within(decidedAt, window),
        byAnother(decidedBy),
      ),
    )
}

const place = { userId: affiliations.userId, structureId: structures.id, structureName: structures.displayName }

export function within(column: AnySQLiteColumn, { since, until }: DigestWindow) {
  return and(gt(column, since), lte(column, until))
}

function byAnother(decidedBy: AnySQLiteColumn) {
  return or(isNull(decidedBy), ne(decidedBy, affiliations.userId))
}
