import { and, asc, desc, eq, exists, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { frenchOrder } from '#src/db/french-order.ts'
import { idsOf } from '#src/db/json-each.ts'
import { invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { InvoiceFilter, InvoiceSort } from '#src/domain/invoice/invoice-list.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { addDays, type LocalDate } from '#src/formats/local-date.ts'
import { parisInstant } from '#src/formats/paris-time.ts'
import { theirRights } from './workspace.queries.ts'

/** Whose list, of which workspace, and their structures there by name. */
export type ListOf = {
  userId: string
  code: string
  today: LocalDate
  structures: { structureId: string; structureName: string }[]
}
type Page = { limit: number; offset: number }

const orders: Record<InvoiceSort, SQL | typeof invoices.numberKey | typeof invoices.amountCents | typeof invoices.statusAt> = {
  numero: invoices.numberKey,
  contrepartie: frenchOrder(invoices.counterpart),
  structure: frenchOrder(structures.displayName),
  montant: invoices.amountCents,
  date: invoices.statusAt,
}

export type ListedInvoice = Awaited<ReturnType<typeof readInvoices>>[number]

export function readInvoices(db: Database, list: ListOf, filter: InvoiceFilter, { limit, offset }: Page) {
  const { id, number, counterpart, amountCents, currency, status, statusAt } = invoices
  const order = orders[filter.sort]
  return db
    .select({
      ...{ id, number, counterpart, amountCents, currency, status, statusAt },
      structureName: structures.displayName,
      departmentName: departments.name,
    })
    .from(invoices)
    .innerJoin(structures, eq(structures.id, invoices.structureId))
    .leftJoin(departments, eq(departments.id, invoices.departmentId))
    .where(listed(db, list, filter))
    .orderBy(filter.isDescending ? desc(order) : asc(order), asc(id))
    .limit(limit)
    .offset(offset)
}

export function countInvoices(db: Database, list: ListOf, filter: InvoiceFilter) {
  return db
    .select({ total: sql<number>`count(*)` })
    .from(invoices)
    .where(listed(db, list, filter))
}

function listed(db: Database, list: ListOf, { words, status, from, until }: InvoiceFilter) {
  return and(
    visible(db, list),
    ...words.map((word) => holdsWord(list, word)),
    status && eq(invoices.status, status),
    from ? gte(invoices.statusAt, parisInstant(from)) : undefined,
    until ? lt(invoices.statusAt, parisInstant(addDays(until, 1))) : undefined,
  )
}

/** In its number, its counterpart, or the name of its structure; people have few structures. */
function holdsWord({ structures: held }: ListOf, word: string) {
  const named = held.filter(({ structureName }) => foldText(structureName).includes(word)).map(({ structureId }) => structureId)
  const inText = sql`instr(${invoices.searchText}, ${word}) > 0`
  return named.length > 0 ? or(inText, inArray(invoices.structureId, idsOf(named))) : inText
}

function visible(db: Database, { userId, code, today }: ListOf) {
  const rights = theirRights(db, userId, code, today)
  const covering = and(
    eq(rights.structureId, invoices.structureId),
    or(isNull(rights.departmentId), eq(rights.departmentId, invoices.departmentId)),
  )
  const places = db.select({ id: rights.structureId }).from(rights)
  return and(
    eq(invoices.workspaceCode, code),
    inArray(invoices.structureId, places),
    exists(db.select({ one: sql`1` }).from(rights).where(covering)),
  )
}
