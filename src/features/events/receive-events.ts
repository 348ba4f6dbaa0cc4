import type { ApiKey } from '#src/auth/api-keys.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { decideEvent, type EventProblem, type Intake, type KeptEvent, type SentEvent } from '#src/domain/invoice/event-intake.ts'
import { invoiceKey, invoiceKeys } from '#src/domain/invoice/invoice-key.ts'
import type { StoredInvoice } from '#src/domain/invoice/known-counterparts.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type FieldError, readShape } from '#src/web/json-body.ts'
import { findKnown } from './known-events.queries.ts'
import { type AcceptedEvent, keepEvents } from './receive-events.writes.ts'
import { eventSchema, toSentEvent } from './schema.ts'
import { tolerated } from './tolerated.ts'

export type Outcome =
  | { outcome: 'accepted' | 'duplicate' }
  | { outcome: 'rejected'; problem: EventProblem | 'wrong_shape'; errors?: FieldError[] }
export type Received = { id: string | null } & Outcome

/** A parallel request may store the same events; the next try finds them. */
const TRIES = 3

export async function receiveEvents(ports: Ports, apiKey: ApiKey, items: unknown[]): Promise<Received[]> {
  const read = items.map((item) => ({ id: idOf(item), ...readEvent(item) }))
  for (let attempt = 1; ; attempt++) {
    try {
      return await storeOnce(ports, apiKey, read)
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === TRIES) throw error
    }
  }
}

type Accepted = Extract<Intake, { outcome: 'accepted' }>
type Read = { id: string | null } & ReturnType<typeof readEvent>

function readEvent(item: unknown): { sent: SentEvent; errors?: never } | { errors: FieldError[]; sent?: never } {
  const { value, errors } = readShape(eventSchema, tolerated(item))
  return errors ? { errors } : { sent: toSentEvent(value) }
}

/** Even of a malformed event. */
function idOf(item: unknown) {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id.slice(0, 100) : null
}

async function storeOnce(ports: Ports, apiKey: ApiKey, read: Read[]): Promise<Received[]> {
  const { db, now, randomToken } = ports
  const { known, directory, invoicesKnown } = await findKnown(
    db,
    apiKey,
    read.flatMap(({ sent }) => sent ?? []),
    parisDate(now()),
  )
  const receivedAt = now()
  const accepted: AcceptedEvent[] = []
  const received = read.map(({ id, sent, errors }): Received => {
    if (!sent) return { id, outcome: 'rejected', problem: 'wrong_shape', errors }
    const outcome = decideEvent(sent, known.get(sent.id), directory, receivedAt)
    if (outcome.outcome === 'accepted') accepted.push(note(outcome, known, invoicesKnown, accepted))
    return { id, ...outcomeOf(outcome) }
  })
  if (accepted.length > 0) {
    const details = { apiKeyId: apiKey.id, events: accepted.length }
    await commit(db, [
      ...keepEvents(db, accepted, { apiKey, receivedAt, randomToken }),
      journalEntry(ports, { act: 'events_received', details }),
    ])
  }
  return received
}

/** Both an event and its invoice may occur again in the request. */
function note(
  intake: Accepted,
  known: Map<string, KeptEvent>,
  invoices: StoredInvoice[],
  earlier: AcceptedEvent[],
): AcceptedEvent {
  const { event, structureId, departmentId, counterpart } = intake
  if (!event.invoice || !counterpart) {
    known.set(event.id, { ...event, structureId, departmentId, invoice: null })
    return { event: { ...event, invoice: null }, structureId, departmentId }
  }
  const { key, adopts } = counterpart
  const invoice = { ...event.invoice, counterpartKey: key }
  known.set(event.id, { ...event, structureId, departmentId, invoice })
  const keys = { ...invoiceKeys(invoice), counterpart: invoice.counterpart }
  const adopted = invoices.find(({ id }) => id === adopts)
  if (adopted) adopt(adopted, key, earlier)
  else
    invoices.push({ id: `sent ${invoices.length}`, structureId, workspaceCode: event.workspaceCode, ...keys, isOfOther: false })
  return { event: { ...event, invoice }, structureId, departmentId, ...(adopts && !adopts.startsWith('sent ') && { adopts }) }
}

/** Earlier events of the request about this invoice get its new key too. */
function adopt(adopted: StoredInvoice, key: string, earlier: AcceptedEvent[]) {
  const isOfIt = ({ event, structureId }: AcceptedEvent) =>
    structureId === adopted.structureId &&
    event.workspaceCode === adopted.workspaceCode &&
    event.invoice?.counterpartKey === adopted.counterpartKey &&
    invoiceKey(event.invoice.number) === adopted.numberKey
  for (const { event } of earlier.filter(isOfIt)) if (event.invoice) event.invoice.counterpartKey = key
  adopted.counterpartKey = key
}

function outcomeOf(intake: ReturnType<typeof decideEvent>): Outcome {
  return intake.outcome === 'rejected' ? intake : { outcome: intake.outcome }
}
