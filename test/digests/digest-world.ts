import { createApiKey } from '#src/auth/api-keys.ts'
import { commit } from '#src/db/database.ts'
import type { SentEvent, SentInvoice } from '#src/domain/invoice/event-intake.ts'
import { counterpartNameKey } from '#src/domain/invoice/invoice-key.ts'
import { keepEvents } from '#src/features/events/receive-events.writes.ts'
import { portal } from '#test/support/portal.ts'
import type { TestStructure } from '#test/support/structures.ts'
import { type ReaderOptions, writeReader, writeReaders } from './written-readers.ts'

type Portal = Awaited<ReturnType<typeof portal>>
type EventOptions = Partial<Omit<SentEvent, 'invoice'>> & {
  at?: Date
  departmentId?: string | null
  status?: string
  invoice?: Partial<SentInvoice> | null
}

let count = 0

/** A portal on Tuesday 1 September at seven in Paris, with one structure and people who receive digests. */
export async function digestWorld(options: Parameters<typeof portal>[0] = {}) {
  const here = await portal({ today: '2026-09-01T05:00:00Z', ...options })
  const { id: apiKeyId } = await createApiKey(here.ports, 'Logiciel')
  const mairie = await here.structure({ displayName: 'Mairie de Beauval', departments: ['COMPTA', 'ECOLE'] })
  return {
    ...here,
    mairie,
    /** A person with notifications, affiliated to the Mairie and subscribed to « Factures reçues » there. */
    reader: (reader: ReaderOptions = {}, structure: TestStructure = mairie) => writeReader(here, structure, reader),
    readers: (quantity: number) => writeReaders(here, mairie, quantity),
    event: (event: EventOptions = {}, structure: TestStructure = mairie) => writeEvent(here, structure, apiKeyId, event),
    digests: async () => (await here.mails()).filter(({ kind }) => kind === 'daily_digest' || kind === 'weekly_summary'),
  }
}

export type DigestWorld = Awaited<ReturnType<typeof digestWorld>>

async function writeEvent({ ports }: Portal, structure: TestStructure, apiKeyId: string, options: EventOptions) {
  const {
    at = new Date(ports.now().getTime() - 3_600_000),
    departmentId = null,
    status = 'made_available',
    invoice = {},
    ...rest
  } = options
  const number = ++count
  const whole = {
    number: `F-${number}`,
    counterpart: 'Menuiserie Petit',
    counterpartId: null,
    counterpartKey: counterpartNameKey(invoice?.counterpart ?? 'Menuiserie Petit'),
    amountCents: 120_000,
    currency: 'EUR',
    status,
    ...invoice,
  }
  const event: Omit<SentEvent, 'invoice'> & { invoice: typeof whole | null } = {
    id: `event-${number}`,
    structure: { type: structure.identifierType, identifier: structure.identifier },
    departmentCode: null,
    workspaceCode: 'factures-recues',
    type: invoice ? 'invoice_status' : 'information',
    occurredAt: at,
    message: '',
    invoice: invoice && whole,
    ...rest,
  }
  const { randomToken } = ports
  await commit(
    ports.db,
    keepEvents(ports.db, [{ event, structureId: structure.id, departmentId }], {
      apiKey: { id: apiKeyId, name: 'Logiciel' },
      receivedAt: at,
      randomToken,
    }),
  )
  return whole
}
