import { sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { jsonEach, member } from '#src/db/json-each.ts'
import { events } from '#src/db/schema/events.ts'
import type { LifecycleStatus } from '#src/domain/invoice/lifecycle-status.ts'

/** One side of a deposit: its invoice and the place of it. */
export type Side = { invoiceId: string; structureId: string; departmentId: string | null; workspaceCode: string }

type Act = { id: string; actorId: string; status: LifecycleStatus; message: string; occurredAt: Date; receivedAt: Date }

/** An act of a person as an event on each side, for histories and digests. */
export function actEvents(db: Database, sides: Side[], { id, actorId, status, message, occurredAt, receivedAt }: Act): Query {
  const rows = sides.map((side, index) => ({ ...side, id: `${id} ${index}`, isMirror: index }))
  return db.insert(events).select(sql`select null, ${member('id')}, ${member('structureId')}, ${member('departmentId')},
    ${member('workspaceCode')}, 'invoice_status', ${message}, ${member('invoiceId')}, ${status}, ${occurredAt.getTime()},
    ${receivedAt.getTime()}, ${actorId}, ${member('isMirror')} from ${jsonEach(rows)} where true`)
}
