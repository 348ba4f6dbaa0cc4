import { createHash } from 'node:crypto'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoDocument } from '#demo/documents/document-rows.ts'
import { pdf } from '#demo/documents/pdf.ts'
import type { DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { StructureRow } from '#demo/structures/structure-row.ts'
import type { DemoStructures, DepartmentRow } from '#demo/structures/structures.ts'
import type { deposits } from '#src/db/schema/deposits.ts'
import { counterpartKeys } from '#src/domain/invoice/counterpart.ts'
import { invoiceKey, invoiceSearchText } from '#src/domain/invoice/invoice-key.ts'
import { DEPOSITED_DAYS_AGO, eventsOf, RETURNED_DAYS_AGO } from './deposit-steps.ts'

type DepositRow = typeof deposits.$inferInsert

const NUMBER = 'RE-2026-0042'
const AMOUNTS = { netCents: 184_000, vatCents: 10_120, amountCents: 194_120 }

type Parts = {
  people: DemoPeople
  structures: DemoStructures
  departments: DepartmentRow[]
  documents: DemoDocument[]
  apiKeyId: string
  randomKey: () => string
}

/** The water board's manager has deposited an invoice for the town hall, which waits for an answer, and keeps the draft of another one. */
export function demoDeposits(calendar: Calendar, parts: Parts) {
  const { people, structures, documents, departments, apiKeyId } = parts
  const chance = seededRandom('deposits')
  const { mairie, regie } = structures
  const userId = people.accounts.principal.id
  const department = departments.find(({ structureId, isActive }) => structureId === mairie.id && isActive !== false)
  const at = calendar.daysAgo(DEPOSITED_DAYS_AGO)
  const file = invoiceFile(chance.id(), userId, at, parts.randomKey)
  const deposit: DepositRow = {
    ...{ id: chance.id(), userId, typed: {}, recipientId: mairie.id, recipientDepartmentId: department?.id ?? null },
    ...{ senderId: regie.id, number: NUMBER, invoiceDate: calendar.day(-3), ...AMOUNTS, orderNumber: 'BC-0413' },
    ...{ fileId: file.row.id, createdAt: at, savedAt: at, depositedAt: at },
  }
  const sides = [
    { id: chance.id(), structureId: regie.id, departmentId: null, workspaceCode: 'factures-emises', counterpart: mairie },
    {
      ...{ id: chance.id(), structureId: mairie.id, departmentId: department?.id ?? null },
      ...{ workspaceCode: 'factures-recues', counterpart: regie },
    },
  ]
  const joined = documents.find(({ row }) => row.userId === userId)?.row
  return {
    deposits: [deposit, draft(chance.id(), userId, regie, structures.public[0] ?? mairie, calendar)],
    depositDocuments: joined
      ? [{ depositId: deposit.id, documentId: joined.id, label: joined.label, type: joined.type, joinedBy: userId, joinedAt: at }]
      : [],
    structureConsents: [mairie, regie].map(({ id }) => ({
      structureId: id,
      ...{ apiKeyId, givenAt: calendar.daysAgo(190), givenBy: userId },
    })),
    invoices: sides.map(({ counterpart, ...side }) => ({
      ...side,
      ...invoiceOf(deposit, counterpart, calendar.daysAgo(RETURNED_DAYS_AGO)),
    })),
    events: sides.flatMap((side, index) => eventsOf(calendar, side, { deposit, apiKeyId, isMirror: index === 0 })),
    file,
  }
}

function invoiceFile(id: string, userId: string, at: Date, randomKey: () => string): DemoDocument {
  const content = Uint8Array.from(
    pdf([`Facture ${NUMBER}`, 'Régie des eaux de Beauval', 'Entretien du réseau : 1 941,20 euros TTC']),
  )
  const sha256 = createHash('sha256').update(content).digest('hex')
  const named = { label: 'Facture', type: 'invoice', fileName: `${NUMBER}.pdf`, mediaType: 'application/pdf' }
  const state = { state: 'ready' as const, createdAt: at, leftAccountAt: at }
  return { row: { id, userId, storageKey: randomKey(), ...named, sizeBytes: content.length, sha256, ...state }, content }
}

function draft(id: string, userId: string, sender: StructureRow, recipient: StructureRow, calendar: Calendar): DepositRow {
  const amounts = { net: '312,00', vat: '17,16', amount: '329,16', currency: 'EUR' }
  const typed = { sender: `${sender.id}:`, number: 'RE-2026-0043', invoiceDate: calendar.day(-1), ...amounts, documents: [] }
  return { id, userId, recipientId: recipient.id, typed, createdAt: calendar.hoursAgo(20), savedAt: calendar.hoursAgo(19) }
}

function invoiceOf(deposit: DepositRow, counterpart: StructureRow, statusAt: Date) {
  const named = { number: NUMBER, counterpart: counterpart.displayName }
  const keys = { numberKey: invoiceKey(NUMBER), counterpartKey: counterpartKeys(counterpart)[0] }
  const { amountCents } = AMOUNTS
  return {
    depositId: deposit.id,
    ...named,
    ...keys,
    searchText: invoiceSearchText(named),
    amountCents,
    status: 'to_recycle',
    statusAt,
  }
}
