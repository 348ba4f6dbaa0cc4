import { and, count, eq, gt, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { jsonEach, member } from '../../db/json-each.ts'
import { invoices } from '../../db/schema/events.ts'
import type { SpacePlace } from '../../domain/digest.ts'
import type { DigestWindow } from '../../domain/digest-window.ts'

export type InvoiceState = SpacePlace & { status: string; total: number }

/** How many invoices that moved in the window are now in each state, place by place. */
export function readInvoiceStates(db: Database, rights: SpacePlace[], { since, until }: DigestWindow) {
  const spaces = new Map(
    rights.map(({ structureId, workspaceCode }) => [`${structureId} ${workspaceCode}`, { structureId, workspaceCode }]),
  )
  const { structureId, workspaceCode, departmentId, status, statusAt } = invoices
  const theirs = and(eq(structureId, member('structureId')), eq(workspaceCode, member('workspaceCode')))
  return db
    .select({ structureId, workspaceCode, departmentId, status, total: count() })
    .from(jsonEach([...spaces.values()]))
    .innerJoin(invoices, and(theirs, gt(statusAt, since), lte(statusAt, until)))
    .groupBy(structureId, workspaceCode, departmentId, status)
}
