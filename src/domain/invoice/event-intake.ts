import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { addDays } from '#src/formats/local-date.ts'
import { parisDate, parisInstant } from '#src/formats/paris-time.ts'
import { counterpartNameKey, invoiceKey } from './invoice-key.ts'
import type { Resolved } from './known-counterparts.ts'

export type EventType = 'invoice_status' | 'information'
export type SentInvoice = {
  number: string
  counterpart: string
  /** By its identifier, if it was sent (domain/invoice/counterpart). */
  counterpartId: string | null
  amountCents: number
  currency: string
  status: string
}

export type SentEvent = {
  id: string
  structure: StructureIdentifier
  departmentCode: string | null
  workspaceCode: string
  type: EventType
  occurredAt: Date
  message: string
  invoice: SentInvoice | null
}

export type KeptEvent = {
  structureId: string
  departmentId: string | null
  workspaceCode: string
  type: string
  occurredAt: Date
  message: string
  invoice: (Pick<SentInvoice, 'number' | 'counterpart' | 'status'> & { counterpartKey: string }) | null
}

export type Directory = {
  structureId: (identifier: StructureIdentifier) => string | undefined
  departmentId: (structureId: string, code: string) => string | undefined
  hasWorkspace: (code: string) => boolean
  /** Whose invoice it is; `isOfOther`: another application sent it first. */
  counterpart: (structureId: string, event: SentEvent) => Resolved | undefined
}

export type EventProblem =
  | 'unknown_structure'
  | 'unknown_department'
  | 'unknown_workspace'
  | 'in_the_future'
  | 'too_old'
  | 'id_already_used'
  | 'invoice_of_other'
  | 'invoice_deposited'
export type Intake =
  | { outcome: 'accepted'; event: SentEvent; structureId: string; departmentId: string | null; counterpart?: Resolved }
  | { outcome: 'duplicate' }
  | { outcome: 'rejected'; problem: EventProblem }

/** Clocks go wrong, and programs send the hour of another zone or the day of a payment to come: the day after tomorrow is a mistake. */
const DAYS_AHEAD_MAX = 1

/** Programs write 1970-01-01, 1900-01-01 or year 1 for « no date ». */
const OLDEST = new Date('2000-01-01T00:00:00+01:00')

/** `known`: the stored event of the same id. */
export function decideEvent(event: SentEvent, known: KeptEvent | undefined, directory: Directory, now: Date): Intake {
  const rejected = (problem: EventProblem): Intake => ({ outcome: 'rejected', problem })
  const structureId = directory.structureId(event.structure)
  if (!structureId) return rejected('unknown_structure')
  const departmentId = event.departmentCode === null ? null : directory.departmentId(structureId, event.departmentCode)
  if (departmentId === undefined) return rejected('unknown_department')
  if (!directory.hasWorkspace(event.workspaceCode)) return rejected('unknown_workspace')
  const counterpart = directory.counterpart(structureId, event)
  if (known) {
    const invoice = event.invoice && { ...event.invoice, counterpartKey: counterpart?.key ?? '' }
    const isKnown = isSame({ ...event, structureId, departmentId, invoice }, known)
    return isKnown ? { outcome: 'duplicate' } : rejected('id_already_used')
  }
  if (event.occurredAt >= parisInstant(addDays(parisDate(now), DAYS_AHEAD_MAX + 1))) return rejected('in_the_future')
  if (event.occurredAt < OLDEST) return rejected('too_old')
  if (counterpart?.isOfOther) return rejected(counterpart.isDeposited ? 'invoice_deposited' : 'invoice_of_other')
  return { outcome: 'accepted', event, structureId, departmentId, ...(counterpart && { counterpart }) }
}

/** The amount is not compared: it belongs to the invoice and may have been corrected. */
export function isSame(one: KeptEvent, other: KeptEvent) {
  const facts = ({ structureId, departmentId, workspaceCode, type, occurredAt, message, invoice }: KeptEvent) =>
    JSON.stringify([
      ...[structureId, departmentId, workspaceCode, type, occurredAt.getTime(), message],
      invoice && [invoiceKey(invoice.number), invoice.status],
    ])
  return facts(one) === facts(other) && isSameCounterpart(one.invoice, other.invoice)
}

function isSameCounterpart(one: KeptEvent['invoice'], other: KeptEvent['invoice']) {
  if (!one || !other) return true
  return (
    one.counterpartKey === other.counterpartKey || counterpartNameKey(one.counterpart) === counterpartNameKey(other.counterpart)
  )
}
