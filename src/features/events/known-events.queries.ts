import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { apiKeys, events, invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import type { Directory, KeptEvent, SentEvent } from '#src/domain/invoice/event-intake.ts'
import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'

export async function findKnown(db: Database, apiKey: ApiKey, sent: SentEvent[]) {
  const [kept, places, units, catalogue, others] = await db.batch([
    findEvents(db, apiKey.id, sent),
    findStructures(db, sent),
    findDepartments(db, sent),
    db.select({ code: workspaces.code }).from(workspaces),
    findInvoicesOfOthers(db, apiKey, sent),
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

type InvoiceKey = { structureId: string; workspaceCode: string; counterpart: string; number: string }
const invoiceKeyOf = ({ structureId, workspaceCode, counterpart, number }: InvoiceKey) =>
  JSON.stringify([structureId, workspaceCode, counterpart, number])

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

/** Two keys of one name are one application, so that a new key goes on with the invoices of the old one. */
function findInvoicesOfOthers(db: Database, { name }: ApiKey, sent: SentEvent[]) {
  const wanted = sent.flatMap(({ structure, workspaceCode, invoice }) =>
    invoice ? [{ ...structure, workspaceCode, ...invoice }] : [],
  )
  const { structureId, workspaceCode, counterpart, number } = invoices
  const named = and(
    eq(structureId, structures.id),
    eq(workspaceCode, member('workspaceCode')),
    eq(counterpart, member('counterpart')),
    eq(number, member('number')),
  )
  return db
    .select({ structureId, workspaceCode, counterpart, number })
    .from(jsonEach(wanted))
    .innerJoin(structures, and(eq(structures.identifierType, member('type')), eq(structures.identifier, member('identifier'))))
    .innerJoin(invoices, named)
    .innerJoin(apiKeys, and(eq(apiKeys.id, invoices.apiKeyId), ne(apiKeys.name, name)))
}
