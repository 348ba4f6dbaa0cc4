import { eq, inArray, sql } from 'drizzle-orm'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { apiKeys, events, invoices } from '#src/db/schema/events.ts'
import type { SentEvent, SentInvoice } from '#src/domain/invoice/event-intake.ts'
import { invoiceKeys, invoiceSearchText } from '#src/domain/invoice/invoice-key.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { acceptsApplication } from '#src/rights/accepted-applications.ts'
import { mirrorDeposits } from './mirror-deposits.writes.ts'
import { keysOfOthers } from './owners.queries.ts'

type KeptInvoice = SentInvoice & { counterpartKey: string }
/** `adopts`: the invoice known by a name, which gets this counterpart's key. */
export type AcceptedEvent = {
  event: Omit<SentEvent, 'invoice'> & { invoice: KeptInvoice | null }
  structureId: string
  departmentId: string | null
  adopts?: string
}
type Kept = { apiKey: ApiKey; receivedAt: Date; randomToken: () => string }

/** An id stored by another request meanwhile, or an invoice of another application, undoes the batch. */
export function keepEvents(db: Database, accepted: AcceptedEvent[], kept: Kept): Query[] {
  const { apiKey, receivedAt } = kept
  const rows = accepted.map(({ event, ...place }) => ({ ...event, ...place, occurredAt: event.occurredAt.getTime() }))
  const adopted = accepted.flatMap(({ adopts, event }) =>
    adopts ? [{ id: adopts, key: event.invoice?.counterpartKey ?? '' }] : [],
  )
  const adoption = adopted.length > 0 ? [adoptInvoices(db, adopted)] : []
  const ids = rows.flatMap(({ id, invoice }) => (invoice ? [id] : []))
  const written = [...adoption, keepInvoices(db, rows, kept), insertEvents(db, rows, apiKey.id, receivedAt)]
  return ids.length > 0 ? [...written, ...mirrorDeposits(db, apiKey.id, ids)] : written
}

type Row = Omit<AcceptedEvent, 'event'> & Omit<AcceptedEvent['event'], 'occurredAt'> & { occurredAt: number }

function adoptInvoices(db: Database, adopted: { id: string; key: string }[]): Query {
  const key = sql`(select ${member('key')} from ${jsonEach(adopted)} where ${member('id')} = ${invoices.id})`
  return db
    .update(invoices)
    .set({ counterpartKey: key })
    .where(inArray(invoices.id, idsOf(adopted.map(({ id }) => id))))
}

/** The latest event by date gives the invoice's state, whatever the order of arrival. */
function keepInvoices(db: Database, rows: Row[], { apiKey, receivedAt, randomToken }: Kept): Query {
  const list = rows.flatMap(({ invoice, ...row }) =>
    invoice
      ? [{ ...row, ...invoice, ...invoiceKeys(invoice), searchText: invoiceSearchText(invoice), invoiceId: randomToken() }]
      : [],
  )
  const ofOthers = keysOfOthers(db, apiKey, parisDate(receivedAt))
  const accepted = acceptsApplication(db, sql.raw('invoices.structure_id'), apiKey.name)
  const own = db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.name, apiKey.name))
  const latest = <Name extends string>(name: Name) =>
    sql.raw(`case when excluded.status_at >= status_at then excluded.${name} else ${name} end`)
  // What a person deposited stays as it was deposited.
  const latestUnlessDeposited = <Name extends string>(name: Name) =>
    sql.raw(`case when deposit_id is null and excluded.status_at >= status_at then excluded.${name} else ${name} end`)
  return db
    .insert(invoices)
    .select(sql`select ${member('invoiceId')}, ${member('structureId')}, ${member('departmentId')}, ${member('workspaceCode')},
      ${member('number')}, ${member('counterpart')}, ${member('amountCents')}, ${member('currency')}, ${member('status')},
      ${member('occurredAt')}, 1, ${apiKey.id}, ${member('numberKey')}, ${member('counterpartKey')}, null, ${member('searchText')} from ${jsonEach(list)} where true`)
    .onConflictDoUpdate({
      target: [invoices.structureId, invoices.workspaceCode, invoices.counterpartKey, invoices.numberKey],
      set: {
        departmentId: latestUnlessDeposited('department_id'),
        amountCents: latestUnlessDeposited('amount_cents'),
        currency: latestUnlessDeposited('currency'),
        status: latest('status'),
        version: sql`case when iif(deposit_id is null, api_key_id is null or api_key_id not in (${ofOthers}), ${accepted}) then version + 1 end`,
        apiKeyId: sql`case when deposit_id is not null or api_key_id in (${own}) then api_key_id else excluded.api_key_id end`,
        statusAt: sql`max(excluded.status_at, status_at)`,
      },
    })
}

function insertEvents(db: Database, rows: Row[], apiKeyId: string, receivedAt: Date): Query {
  const list = rows.map(({ invoice, ...row }) => ({ ...row, ...invoice, ...(invoice && invoiceKeys(invoice)) }))
  const invoiceId = sql`(select id from ${invoices} where structure_id = ${member('structureId')}
    and workspace_code = ${member('workspaceCode')} and counterpart_key = ${member('counterpartKey')} and number_key = ${member('numberKey')})`
  return db.insert(events).select(sql`select ${apiKeyId}, ${member('id')}, ${member('structureId')}, ${member('departmentId')},
    ${member('workspaceCode')}, ${member('type')}, ${member('message')}, ${invoiceId}, ${member('status')},
    ${member('occurredAt')}, ${receivedAt.getTime()}, null, 0 from ${jsonEach(list)} where true`)
}
