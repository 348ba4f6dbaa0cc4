import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import type { Directory, KeptEvent, SentEvent } from '#src/domain/invoice/event-intake.ts'
import { invoiceKey } from '#src/domain/invoice/invoice-key.ts'
import { resolveCounterpart } from '#src/domain/invoice/known-counterparts.ts'
import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { foldText } from '#src/formats/fold-text.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isOwnedByOther } from './owners.queries.ts'

export async function findKnown(db: Database, apiKey: ApiKey, sent: SentEvent[], today: LocalDate) {
  const [kept, places, units, catalogue, stored] = await db.batch([
    findEvents(db, apiKey.id, sent),
    findStructures(db, sent),
    findDepartments(db, sent),
    db.select({ code: workspaces.code }).from(workspaces),
    findInvoices(db, apiKey, sent, today),
  ])
  const known = new Map(kept.map(({ id, invoice, status, ...event }) => [id, toKept(event, invoice, status)]))
  const structureIds = new Map(places.map(({ id, type, identifier }) => [keyOf({ type, identifier }), id]))
  const departmentIds = new Map(units.map(({ id, structureId, code }) => [`${structureId} ${foldText(code)}`, id]))
  const codes = new Set(catalogue.map(({ code }) => code))
  const invoicesKnown = stored.map((each) => ({ ...each, isOfOther: each.isOfOther === 1, isDeposited: each.isDeposited === 1 }))
  const directory: Directory = {
    structureId: (identifier) => structureIds.get(keyOf(identifier)),
    departmentId: (structureId, code) => departmentIds.get(`${structureId} ${foldText(code)}`),
    hasWorkspace: (code) => codes.has(code),
    counterpart: (structureId, { workspaceCode, invoice }) =>
      invoice ? resolveCounterpart(invoicesKnown, { structureId, workspaceCode }, invoice) : undefined,
  }
  return { known, directory, invoicesKnown }
}

const keyOf = ({ type, identifier }: StructureIdentifier) => `${type} ${identifier}`

function toKept(
  event: Omit<KeptEvent, 'invoice'>,
  invoice: { number: string; counterpart: string; counterpartKey: string } | null,
  status: string | null,
) {
  return { ...event, invoice: invoice && status ? { ...invoice, status } : null }
}

function findEvents(db: Database, apiKeyId: string, sent: SentEvent[]) {
  const { id, structureId, departmentId, workspaceCode, type, occurredAt, message, invoiceStatus: status } = events
  const invoice = { number: invoices.number, counterpart: invoices.counterpart, counterpartKey: invoices.counterpartKey }
  return db
    .select({ id, structureId, departmentId, workspaceCode, type, occurredAt, message, status, invoice })
    .from(events)
    .leftJoin(invoices, eq(invoices.id, events.invoiceId))
    .where(and(eq(events.apiKeyId, apiKeyId), inArray(id, idsOf(sent.map((event) => event.id)))))
}

function findStructures(db: Database, sent: SentEvent[]) {
  const wanted = [...new Map(sent.map(({ structure }) => [keyOf(structure), structure])).values()]
  const { id, identifierType: type, identifier } = structures
  const named = and(eq(type, member('type')), eq(identifier, member('identifier')))
  return db.select({ id, type, identifier }).from(jsonEach(wanted)).innerJoin(structures, named)
}

/** Codes are compared as they are guarded (domain/structure/department): « compta » is COMPTA. */
function findDepartments(db: Database, sent: SentEvent[]) {
  const wanted = sent.flatMap(({ structure, departmentCode }) => (departmentCode === null ? [] : [structure]))
  const { id, structureId, code } = departments
  return db
    .selectDistinct({ id, structureId, code })
    .from(jsonEach(wanted))
    .innerJoin(structures, and(eq(structures.identifierType, member('type')), eq(structures.identifier, member('identifier'))))
    .innerJoin(departments, eq(structureId, structures.id))
}

function findInvoices(db: Database, apiKey: ApiKey, sent: SentEvent[], today: LocalDate) {
  const wanted = sent.flatMap(({ structure, workspaceCode, invoice }) =>
    invoice ? [{ ...structure, workspaceCode, numberKey: invoiceKey(invoice.number) }] : [],
  )
  const { id, structureId, workspaceCode, counterpart, counterpartKey, numberKey } = invoices
  const isOfOther = sql<number>`ifnull(${isOwnedByOther(db, apiKey, today)}, 0)`
  const isDeposited = sql<number>`${invoices.depositId} is not null`
  const named = and(
    eq(structureId, structures.id),
    eq(workspaceCode, member('workspaceCode')),
    eq(numberKey, member('numberKey')),
  )
  return db
    .selectDistinct({ id, structureId, workspaceCode, counterpart, counterpartKey, numberKey, isOfOther, isDeposited })
    .from(jsonEach(wanted))
    .innerJoin(structures, and(eq(structures.identifierType, member('type')), eq(structures.identifier, member('identifier'))))
    .innerJoin(invoices, named)
}
