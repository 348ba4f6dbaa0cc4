import { and, count, eq, gt, isNotNull, lte } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { jsonEach, member } from '#src/db/json-each.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import type { WorkspacePlace } from '#src/domain/notification/digest.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'

export type InvoiceState = WorkspacePlace & { status: string; total: number }

/** For each place, how many invoices with an event received in the window are now in each state. */
export function readInvoiceStates(db: Database, rights: WorkspacePlace[], { since, until }: DigestWindow) {
  const workspaces = new Map(
    rights.map(({ structureId, workspaceCode }) => [`${structureId} ${workspaceCode}`, { structureId, workspaceCode }]),
  )
  const theirs = and(eq(events.structureId, member('structureId')), eq(events.workspaceCode, member('workspaceCode')))
  const moved = db
    .selectDistinct({ id: events.invoiceId })
    .from(jsonEach([...workspaces.values()]))
    .innerJoin(events, and(theirs, gt(events.receivedAt, since), lte(events.receivedAt, until), isNotNull(events.invoiceId)))
    .as('moved')
  const { structureId, workspaceCode, departmentId, status } = invoices
  return db
    .select({ structureId, workspaceCode, departmentId, status, total: count() })
    .from(moved)
    .innerJoin(invoices, eq(invoices.id, moved.id))
    .groupBy(structureId, workspaceCode, departmentId, status)
}
