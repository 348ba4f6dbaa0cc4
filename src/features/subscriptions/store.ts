import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { affiliations } from '../../db/schema/affiliations.ts'
import { departments, structures } from '../../db/schema/structures.ts'
import { subscriptions, workspaces } from '../../db/schema/workspaces.ts'

export function readSubscriptions(db: Database, userId: string) {
  return db
    .select({
      id: subscriptions.id,
      workspaceLabel: workspaces.label,
      structureName: structures.displayName,
      departmentName: departments.name,
      access: subscriptions.access,
      state: subscriptions.state,
      effectiveFrom: subscriptions.effectiveFrom,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isNull(subscriptions.endedAt)))
    .orderBy(structures.displayName, workspaces.position, departments.name, subscriptions.access)
}
