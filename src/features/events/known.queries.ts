import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import type { Directory, KeptEvent, SentEvent } from '#src/domain/invoice/event-intake.ts'
import { invoiceKeys } from '#src/domain/invoice/invoice-key.ts'
import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { keysOfOthers } from './owners.queries.ts'

/** Stored events with these ids, the structures, departments and workspaces they name, the invoices of others. One round trip. */
export async function findKnown(db: Database, apiKey: ApiKey, sent: SentEvent[], today: LocalDate) {
  const [kept, places, units, catalogue, others] = await db.batch([
    findEvents(db, apiKey.id, sent),
    findStructures(db, sent),
    findDepartments(db, sent),
    db.select({ code: workspaces.code }).from(workspaces),
    findInvoicesOfOthers(db, apiKey, sent, today),
  ])
  const known = new Map(kept.map(({ id, invoice, status, ...event }) => [id, toKept(event, invoice, status)]))
  const structureIds = new Map(places.map(({ id, type, identifier }) => [keyOf({ type, identifier }), id]))
  const departmentIds = new Map(units.map(({ id, structureId, code }) => [`${structureId} ${code}`, id]))
  const codes = new Set(catalogue.map(({ code }) => code))
  const foreign = new Set(others.map(invoiceKeyOf))
  const directory: Directory = {
    structureId: (identifier) => structureIds.get(keyOf(identifier)),
    departmentId: (structureId, code) => departmentIds.get(`${structureId} ${code}`),
    hasWorkspace: (code) => codes.has(code),
    isInvoiceOfOther: (structureId, { workspaceCode, invoice }) =>
      invoice !== null && foreign.has(invoiceKeyOf({ structureId, workspaceCode, ...invoice })),
  }
  return { known, directory }
}

const keyOf = ({ type, identifier }: StructureIdentifier) => `${type} ${identifier}`

type InvoicePlace = { structureId: string; workspaceCode: string; counterpart: string; number: string }
const invoiceKeyOf = ({ structureId, workspaceCode, ...invoice }: InvoicePlace) =>
  JSON.stringify([structureId, workspaceCode, ...Object.values(invoiceKeys(invoice))])

function toKept(
  event: Omit<KeptEvent, 'invoice'>,
  invoice: { number: string; counterpart: string } | null,
  status: string | null,
) {
  return { ...event, invoice: invoice && status ? { ...invoice, status } : null }
}

function findEvents(db: Database, apiKeyId: string, sent: SentEvent[]) {
  const { id, structureId, departmentId, workspaceCode, type, occurredAt, message, invoiceStatus: status } = events
  const invoice = { number: invoices.number, counterpart: invoices.counterpart }
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

function findDepartments(db: Database, sent: SentEvent[]) {
  const wanted = sent.flatMap(({ structure, departmentCode }) =>
    departmentCode === null ? [] : [{ ...structure, departmentCode }],
  )
  const { id, structureId, code } = departments
  return db
    .selectDistinct({ id, structureId, code })
    .from(jsonEach(wanted))
    .innerJoin(structures, and(eq(structures.identifierType, member('type')), eq(structures.identifier, member('identifier'))))
    .innerJoin(departments, and(eq(structureId, structures.id), eq(code, sql`${member('departmentCode')}`)))
}

function findInvoicesOfOthers(db: Database, apiKey: ApiKey, sent: SentEvent[], today: LocalDate) {
  const wanted = sent.flatMap(({ structure, workspaceCode, invoice }) =>
    invoice ? [{ ...structure, workspaceCode, ...invoiceKeys(invoice) }] : [],
  )
  const { structureId, workspaceCode, counterpart, number, counterpartKey, numberKey } = invoices
  const named = and(
    eq(structureId, structures.id),
    eq(workspaceCode, member('workspaceCode')),
    eq(counterpartKey, member('counterpartKey')),
    eq(numberKey, member('numberKey')),
    inArray(invoices.apiKeyId, keysOfOthers(db, apiKey, today)),
  )
  return db
    .select({ structureId, workspaceCode, counterpart, number })
    .from(jsonEach(wanted))
    .innerJoin(structures, and(eq(structures.identifierType, member('type')), eq(structures.identifier, member('identifier'))))
    .innerJoin(invoices, named)
}
