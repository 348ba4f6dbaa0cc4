import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Database, Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { kept } from '#src/db/kept-query.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { invoices } from '#src/db/schema/events.ts'
import { counterpartKeys } from '#src/domain/invoice/counterpart.ts'
import type { DepositDetails } from '#src/domain/invoice/deposit.ts'
import { invoiceKey, invoiceSearchText } from '#src/domain/invoice/invoice-key.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { actEvents } from '#src/invoices/deposit-events.ts'
import { ISSUED, mayDeposit, RECEIVED } from '#src/invoices/deposit-places.ts'
import { isJoinable, joinDocuments } from '#src/invoices/join-documents.ts'
import { isNumberTaken, type Party } from '#src/invoices/same-number.ts'
import type { Ports } from '#src/ports/ports.ts'
import { nextDraft } from './draft.queries.ts'

type Shown = { depositId: string; version: number; sender: Party; recipient: Party; file?: { id: string } | undefined }
type Details = DepositDetails & { documents: string[] }

/** One batch makes the invoice of both structures, or nothing. */
export function depositWrites(ports: Ports, { userId }: SignedIn, shown: Shown, details: Details): Query[] {
  const { db, now, randomToken } = ports
  const { depositId, sender, recipient } = shown
  const { departmentId } = details.sender
  const sides = [
    { invoiceId: randomToken(), structureId: sender.id, departmentId, workspaceCode: ISSUED, counterpart: recipient },
    {
      ...{ invoiceId: randomToken(), structureId: recipient.id, departmentId: details.recipientDepartmentId },
      ...{ workspaceCode: RECEIVED, counterpart: sender },
    },
  ]
  const at = now()
  const event = { id: depositId, actorId: userId, status: 'deposited' as const, message: '', occurredAt: at, receivedAt: at }
  const act = { act: 'invoice_deposited' as const, actorId: userId, structureId: sender.id, details: { invoice: details.number } }
  return [
    markDeposited(ports, userId, shown, details),
    ...sides.map((side) => addInvoice(db, depositId, side, details, at)),
    ...(details.documents.length > 0 ? [joinDocuments(db, { depositId, userId, ids: details.documents, at })] : []),
    actEvents(db, sides, event),
    journalEntry(ports, act),
  ]
}

/** Undoes the batch unless the draft is as shown, the right holds, its file and documents are there, and the number is free. */
function markDeposited(
  { db, now }: Ports,
  userId: string,
  { depositId, version, sender, recipient, file }: Shown,
  details: Details,
) {
  const { sender: place, documents: ids, ...kept } = details
  const rights = mayDeposit(db, userId, parisDate(now())).as('rights')
  const covers = or(sql`${rights.departmentId} is null`, sql`${rights.departmentId} = ${place.departmentId}`)
  const holds: (SQL | undefined)[] = [
    exists(
      db
        .select({ one: sql`1` })
        .from(rights)
        .where(and(eq(rights.structureId, place.structureId), covers)),
    ),
    sql`not ${isNumberTaken(db, sender, recipient, details.number)}`,
    sql`(${db.select({ found: sql`count(*)` }).from(documents).where(isJoinable(userId, ids))}) = ${ids.length}`,
    exists(
      db
        .select({ one: sql`1` })
        .from(documents)
        .where(and(eq(documents.id, file?.id ?? ''), eq(documents.state, 'ready'))),
    ),
    sql`(select is_active from structures where id = ${recipient.id})`,
  ]
  return db
    .update(deposits)
    .set({
      ...kept,
      ...{ senderId: place.structureId, senderDepartmentId: place.departmentId, depositedAt: now(), typed: {} },
      version: sql`case when ${and(...holds)} then ${nextDraft(version)} end`,
    })
    .where(eq(deposits.id, depositId))
}

type Side = { invoiceId: string; structureId: string; departmentId: string | null; workspaceCode: string; counterpart: Party }

function addInvoice(
  db: Database,
  depositId: string,
  { invoiceId, counterpart, ...place }: Side,
  details: Details,
  at: Date,
): Query {
  const { number, amountCents, currency } = details
  const named = { number, counterpart: counterpart.displayName }
  const keys = { numberKey: invoiceKey(number), counterpartKey: counterpartKeys(counterpart)[0] }
  const state = { status: 'deposited', statusAt: at, searchText: invoiceSearchText(named) }
  return db.insert(invoices).values({ id: invoiceId, depositId, ...place, ...named, ...keys, amountCents, currency, ...state })
}

export const findOwnSide = kept((db, depositId: string) => {
  return db
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(eq(invoices.depositId, depositId), eq(invoices.workspaceCode, ISSUED)))
})
