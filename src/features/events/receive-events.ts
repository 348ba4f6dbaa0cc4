import type { ApiKey } from '#src/auth/api-keys.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import {
  type Directory,
  decideEvent,
  type EventProblem,
  type KeptEvent,
  type SentEvent,
} from '#src/domain/invoice/event-intake.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type FieldError, levelled, readShape } from '#src/web/json-body.ts'
import { findKnown } from './known.queries.ts'
import { type AcceptedEvent, keepEvents } from './receive-events.writes.ts'
import { eventSchema, toSentEvent } from './schema.ts'

export type Outcome =
  | { outcome: 'accepted' | 'duplicate' }
  | { outcome: 'rejected'; problem: EventProblem | 'wrong_shape'; errors?: FieldError[] }
export type Received = { id: string | null } & Outcome

/** A parallel request may store the same events; the next try finds them. */
const TRIES = 3

/** Stores the acceptable events in one batch and returns the outcome of each event. */
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

type Read = { id: string | null } & ReturnType<typeof readEvent>

function readEvent(item: unknown): { sent: SentEvent; errors?: never } | { errors: FieldError[]; sent?: never } {
  const { value, errors } = readShape(eventSchema, levelled(item, ['message']))
  return errors ? { errors } : { sent: toSentEvent(value) }
}

/** The id as sent, for the answer, even if the event is malformed. */
function idOf(item: unknown) {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id.slice(0, 100) : null
}

async function storeOnce(ports: Ports, apiKey: ApiKey, read: Read[]): Promise<Received[]> {
  const { db, now, randomToken } = ports
  const { known, directory } = await findKnown(
    db,
    apiKey,
    read.flatMap(({ sent }) => sent ?? []),
    parisDate(now()),
  )
  const receivedAt = now()
  const accepted: AcceptedEvent[] = []
  const received = read.map(({ id, sent, errors }): Received => {
    if (!sent) return { id, outcome: 'rejected', problem: 'wrong_shape', errors }
    const outcome = decide(sent, known, directory, receivedAt)
    if (outcome.outcome === 'accepted') accepted.push(outcome)
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

/** Adds accepted events to the known ones: an event may occur twice in one request. */
function decide(sent: SentEvent, known: Map<string, KeptEvent>, directory: Directory, now: Date) {
  const intake = decideEvent(sent, known.get(sent.id), directory, now)
  if (intake.outcome === 'accepted') known.set(sent.id, { ...sent, ...intake })
  return intake
}

function outcomeOf(intake: ReturnType<typeof decideEvent>): Outcome {
  return intake.outcome === 'rejected' ? intake : { outcome: intake.outcome }
}
