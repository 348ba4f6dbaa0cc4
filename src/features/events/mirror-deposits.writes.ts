import { type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { events, invoices } from '#src/db/schema/events.ts'

/**
 * A deposited invoice is one invoice with two sides: what an application says on one is told on the other, and both are in the latest
 * state. For the stored events of these ids.
 */
export function mirrorDeposits(db: Database, apiKeyId: string, eventIds: string[]): Query[] {
  const told = sql`from ${events} as told join ${invoices} as here on here.id = told.invoice_id
    where told.api_key_id = ${apiKeyId} and told.id in ${idsOf(eventIds)} and here.deposit_id is not null`
  return [mirrorEvents(db, told), mirrorStates(db, told)]
}

/** Ids of applications hold no space. */
function mirrorEvents(db: Database, told: SQL): Query {
  return db
    .insert(events)
    .select(sql`select mirrored.api_key_id, mirrored.id || ' ' || 'mirror', there.structure_id, there.department_id,
    there.workspace_code, mirrored.type, mirrored.message, there.id, mirrored.invoice_status, mirrored.occurred_at, mirrored.received_at,
    null, 1 from (select told.*, here.deposit_id ${told}) as mirrored
    join ${invoices} as there on there.deposit_id = mirrored.deposit_id and there.id <> mirrored.invoice_id`)
}

function mirrorStates(db: Database, told: SQL): Query {
  const latest = (column: string) =>
    sql.raw(
      `(select ${column} from invoices as both where both.deposit_id = invoices.deposit_id order by both.status_at desc limit 1)`,
    )
  return db
    .update(invoices)
    .set({
      status: latest('both.status') as SQL<string>,
      statusAt: latest('both.status_at') as SQL<Date>,
      version: sql`${invoices.version} + 1`,
    })
    .where(sql`${invoices.depositId} in (select here.deposit_id ${told}) and ${invoices.statusAt} < ${latest('both.status_at')}`)
}
