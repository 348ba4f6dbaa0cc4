import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import { MINUTE_MS } from '#src/formats/durations.ts'

export type EventType = 'invoice_status' | 'information'
export type SentInvoice = { number: string; counterpart: string; amountCents: number; currency: string; status: string }

/** An event as its sender wrote it, once its shape was found right. */
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

/** What the portal keeps of an event, and compares when its id comes again. */
export type KeptEvent = {
  structureId: string
  departmentId: string | null
  workspaceCode: string
  type: string
  occurredAt: Date
  message: string
  invoice: Pick<SentInvoice, 'number' | 'counterpart' | 'status'> | null
}

/** What is known of the places that events name. */
export type Directory = {
  structureId: (identifier: StructureIdentifier) => string | undefined
  departmentId: (structureId: string, code: string) => string | undefined
  hasWorkspace: (code: string) => boolean
}

export type EventProblem = 'unknown_structure' | 'unknown_department' | 'unknown_workspace' | 'in_the_future' | 'id_already_used'
export type Intake =
  | { outcome: 'accepted'; event: SentEvent; structureId: string; departmentId: string | null }
  | { outcome: 'duplicate' }
  | { outcome: 'rejected'; problem: EventProblem }

/** Clocks differ by minutes, not by more. An event from tomorrow would outlast every later state of its invoice. */
const CLOCK_MINUTES = 10

/** Accepts an event, knows it again, or says why not. `known` is what came under the same id before. */
export function decideEvent(event: SentEvent, known: KeptEvent | undefined, directory: Directory, now: Date): Intake {
  const rejected = (problem: EventProblem): Intake => ({ outcome: 'rejected', problem })
  const structureId = directory.structureId(event.structure)
  if (!structureId) return rejected('unknown_structure')
  const departmentId = event.departmentCode === null ? null : directory.departmentId(structureId, event.departmentCode)
  if (departmentId === undefined) return rejected('unknown_department')
  if (!directory.hasWorkspace(event.workspaceCode)) return rejected('unknown_workspace')
  if (known)
    return isSame({ ...event, structureId, departmentId }, known) ? { outcome: 'duplicate' } : rejected('id_already_used')
  if (event.occurredAt.getTime() > now.getTime() + CLOCK_MINUTES * MINUTE_MS) return rejected('in_the_future')
  return { outcome: 'accepted', event, structureId, departmentId }
}

/** The amount is the invoice's, not the event's: it may have been corrected since. */
export function isSame(one: KeptEvent, other: KeptEvent) {
  const facts = ({ structureId, departmentId, workspaceCode, type, occurredAt, message, invoice }: KeptEvent) =>
    JSON.stringify([
      ...[structureId, departmentId, workspaceCode, type, occurredAt.getTime(), message],
      invoice && [invoice.number, invoice.counterpart, invoice.status],
    ])
  return facts(one) === facts(other)
}
