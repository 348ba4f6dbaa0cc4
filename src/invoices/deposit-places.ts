import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { frenchOrder } from '#src/db/french-order.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Place } from '#src/domain/invoice/deposit-problems.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { rightsInForce } from '#src/rights/workspace-rights.ts'

export const ISSUED = 'factures-emises'
export const RECEIVED = 'factures-recues'

/** A place where a person may deposit invoices. */
export type DepositPlace = Place & { structureName: string; departmentName: string | null }

/** « Modification » on « Factures émises », as src/domain/workspace/entitlement.ts decides it. */
export function mayDeposit(db: Database, userId: string, today: LocalDate) {
  const isEdit = and(eq(subscriptions.workspaceCode, ISSUED), eq(subscriptions.access, 'edit'))
  return rightsInForce(db, today, and(eq(affiliations.userId, userId), isEdit))
}

const readRights = kept((db, userId: string, today: LocalDate) => {
  const rights = mayDeposit(db, userId, today).as('rights')
  return db
    .select({ structureId: rights.structureId, structureName: structures.displayName, departmentId: rights.departmentId })
    .from(rights)
    .innerJoin(structures, eq(structures.id, rights.structureId))
    .orderBy(asc(structures.displayName))
})

const readUnits = kept((db, userId: string, today: LocalDate) => {
  const rights = mayDeposit(db, userId, today).as('rights')
  return db
    .select({ id: departments.id, structureId: departments.structureId, name: departments.name })
    .from(departments)
    .where(
      and(eq(departments.isActive, true), inArray(departments.structureId, db.select({ id: rights.structureId }).from(rights))),
    )
    .orderBy(frenchOrder(departments.name))
})

export const placeReads = (db: Database, userId: string, today: LocalDate) =>
  [readRights(db, userId, today), readUnits(db, userId, today)] as const

type Rows = { [Index in 0 | 1]: Awaited<ReturnType<typeof placeReads>[Index]> }

/** A right on a whole structure is a right on each of its departments. */
export function placesOf([rights, units]: readonly [Rows[0], Rows[1]]): DepositPlace[] {
  const structuresHeld = [...new Map(rights.map((right) => [right.structureId, right.structureName]))]
  return structuresHeld.flatMap(([structureId, structureName]) => {
    const held = rights.filter((right) => right.structureId === structureId).map(({ departmentId }) => departmentId)
    const own = units.filter((unit) => unit.structureId === structureId && (held.includes(null) || held.includes(unit.id)))
    const whole = held.includes(null) ? [{ structureId, structureName, departmentId: null, departmentName: null }] : []
    return [...whole, ...own.map(({ id, name }) => ({ structureId, structureName, departmentId: id, departmentName: name }))]
  })
}
