import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { entitlementChanges } from '#src/db/schema/entitlements.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { rightsInForce } from '#src/rights/workspace-rights.ts'

/**
 * Compares the rights in force with the open grants, and notes what ended, then what began: one batch, so that a second look at the same
 * moment finds nothing to note. The rule is the pages’: `rightsInForce`.
 */
export function noteChanges({ db, now }: Ports, structureId: string): Query[] {
  const at = now().getTime()
  const held = rightsHeld(db, parisDate(now()), structureId)
  const { structureId: place, affiliationId, workspaceCode, departmentId, access, isOpen } = entitlementChanges
  const isHeld = sql`exists (select 1 from (${held}) held where held.affiliation_id = ${affiliationId}
    and held.workspace_code = ${workspaceCode} and held.department_id is ${departmentId} and held.access = ${access})`
  const gone = and(eq(place, structureId), eq(isOpen, true), sql`not ${isHeld}`)
  const next = sql`(select ifnull(max(number), 0) from entitlement_changes where structure_id = ${structureId})`
  const order = sql`row_number() over (order by affiliation_id, workspace_code, department_id, access)`
  return [
    db.insert(entitlementChanges).select(sql`select ${structureId}, ${next} + ${order}, ${at}, affiliation_id, workspace_code,
      department_id, access, 0, 0 from ${entitlementChanges} where ${gone}`),
    db.update(entitlementChanges).set({ isOpen: false }).where(gone),
    db
      .insert(entitlementChanges)
      .select(sql`select ${structureId}, ${next} + ${order}, ${at}, held.affiliation_id, held.workspace_code,
      held.department_id, held.access, 1, 1 from (${held}) held where not exists (select 1 from entitlement_changes noted
        where noted.structure_id = ${structureId} and noted.is_open = 1 and noted.affiliation_id = held.affiliation_id
          and noted.workspace_code = held.workspace_code and noted.department_id is held.department_id and noted.access = held.access)`),
  ]
}

function rightsHeld(db: Database, today: string, structureId: string): SQL {
  const rights = rightsInForce(db, today, eq(affiliations.structureId, structureId))
  return sql`select own.id as affiliation_id, held.workspace_code, held.right_department as department_id, held.access
    from (${rights}) held join affiliations own on own.user_id = held.user_id and own.structure_id = held.structure_id
      and own.ended_at is null`
}
