import { expect, test } from 'vitest'
import { createApiKey } from '#src/auth/api-keys.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { journal } from '#src/db/schema/operations.ts'
import { urls } from '#src/urls.ts'
import { application, invoice } from './application.ts'

test('an event is stored with its invoice, and journalled once for the whole request', async () => {
  const { ports, mairie, apiKeyId, send, event } = await application()

  expect(await send(event({ service: 'COMPTA', message: ' Reçue  hier ' }))).toMatchObject({
    status: 200,
    answer: { acceptes: 1, doublons: 0, rejetes: 0, resultats: [{ position: 0, id: 'e-1', resultat: 'accepte' }] },
  })

  const place = { structureId: mairie.id, departmentId: `${mairie.id}-COMPTA`, workspaceCode: 'factures-recues' }
  const [kept] = await ports.db.select().from(invoices)
  expect(kept).toMatchObject({
    ...place,
    number: 'F-2026-1',
    counterpart: 'Menuiserie Petit',
    amountCents: 123450,
    currency: 'EUR',
    status: 'made_available',
    statusAt: new Date('2026-09-01T07:00:00Z'),
    version: 1,
  })
  expect(await ports.db.select().from(events)).toEqual([
    {
      ...place,
      apiKeyId,
      id: 'e-1',
      type: 'invoice_status',
      message: 'Reçue hier',
      invoiceId: kept!.id,
      invoiceStatus: 'made_available',
      occurredAt: new Date('2026-09-01T07:00:00Z'),
      receivedAt: ports.now(),
      actorId: null,
      isMirror: false,
    },
  ])
  const acts = await ports.db.select().from(journal)
  expect(acts.filter(({ act }) => act === 'events_received')).toMatchObject([{ details: { apiKeyId, events: 1 } }])
})

test('an event sent twice is a duplicate, in the same request or in another', async () => {
  const { ports, send, event } = await application()

  expect((await send(event(), event())).answer.resultats.map(({ resultat }) => resultat)).toEqual(['accepte', 'doublon'])
  expect(await send(event())).toMatchObject({ status: 200, answer: { acceptes: 0, doublons: 1, rejetes: 0 } })
  expect(await ports.db.$count(events)).toBe(1)
  expect(await ports.db.select().from(invoices)).toMatchObject([{ version: 1 }])
})

test('ten parallel senders of one event store it once', async () => {
  const { ports, send, event } = await application()
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(event())))

  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(answers.reduce((sum, { answer }) => sum + answer.acceptes, 0)).toBe(1)
  expect(await ports.db.select().from(invoices)).toMatchObject([{ version: 1 }])
})

test('a different event under a used id is reported as a conflict, not as a duplicate', async () => {
  const { ports, send, event } = await application()
  await send(event())

  const { status, type, answer } = await send(event({ facture: invoice({ statut: 'REJETEE' }) }))
  expect({ status, type }).toEqual({ status: 422, type: 'application/problem+json' })
  expect(answer).toMatchObject({ type: 'http://localhost/api#tout-rejete', resultats: [{ motif: 'id-deja-utilise' }] })
  expect(await ports.db.select().from(invoices)).toMatchObject([{ status: 'made_available' }])
})

test('two applications may use the same id', async () => {
  const { ports, stranger, send, event } = await application()
  const other = await createApiKey(ports, 'Autre logiciel')
  await send(event())
  const response = await stranger().visit(urls.apiEvents, {
    method: 'POST',
    body: JSON.stringify({ evenements: [event({ facture: invoice({ numero: 'F-2026-2' }) })] }),
    headers: { Authorization: `Bearer ${other.key}`, 'Content-Type': 'application/json' },
  })
  expect(await response.json()).toMatchObject({ acceptes: 1 })
  expect(await ports.db.$count(events)).toBe(2)
})

test('500 events, 3 of them wrong: 497 are stored, and each of the 3 gets its reason', async () => {
  const { ports, send, event } = await application()
  const many = Array.from({ length: 500 }, (_, index) => event({ id: `e-${index}`, facture: invoice({ numero: `F-${index}` }) }))
  many[7] = event({ id: 'e-7', structure: { type: 'SIRET', identifiant: '13000000000000' } })
  many[100] = event({ id: 'e-100', facture: invoice({ montant: '12,50' }) })
  many[499] = event({ id: 'e-499', service: 'INCONNU' })

  const { status, answer } = await send(...many)

  expect(status).toBe(207)
  expect(answer).toMatchObject({ acceptes: 497, doublons: 0, rejetes: 3 })
  expect(answer.resultats.filter(({ resultat }) => resultat === 'rejete')).toMatchObject([
    { position: 7, id: 'e-7', motif: 'forme-invalide', erreurs: [{ champ: 'structure.identifiant' }] },
    { position: 100, id: 'e-100', motif: 'forme-invalide', erreurs: [{ champ: 'facture.montant' }] },
    { position: 499, id: 'e-499', motif: 'service-inconnu' },
  ])
  expect(await ports.db.$count(events)).toBe(497)
  expect(await ports.db.$count(invoices)).toBe(497)
})

test('an invoice takes the state of its latest event, in any order of arrival', async () => {
  const { ports, send, event } = await application()
  const step = (id: string, hour: number, statut: string, montant: number) =>
    event({ id, survenuLe: `2026-08-31T0${hour}:00:00Z`, facture: invoice({ statut, montant }) })

  await send(step('3', 3, 'SUSPENDUE', 30))
  await send(step('1', 1, 'DEPOSEE', 10), step('4', 4, '209', 40), step('2', 2, '203', 20))

  expect(await ports.db.select().from(invoices)).toMatchObject([
    { status: 'completed', amountCents: 4000, statusAt: new Date('2026-08-31T04:00:00Z') },
  ])
  expect(await ports.db.$count(events)).toBe(4)
})

test('an application reads back its own events, in order of arrival, page after page', async () => {
  const { ports, clock, send, list, event } = await application()
  const other = await createApiKey(ports, 'Autre logiciel')
  const many = (from: number) => Array.from({ length: 400 }, (_, index) => event({ id: `e-${1000 + from + index}` }))
  await send(event({ id: 'old' }))
  clock.pass({ minutes: 1 })
  await send(...many(0))
  await send(...many(400))
  await ports.db.run(`insert into events select '${other.id}', 'x', structure_id, department_id, workspace_code, type, message,
    invoice_id, invoice_status, occurred_at, received_at, null, 0 from events limit 1`)

  type List = { evenements: { id: string }[]; suivant: string | null }
  const first = (await (await list('depuis=2026-09-01T10:00:30%2B02:00')).json()) as List
  const second = (await (await list(first.suivant!.split('?')[1]!)).json()) as List

  expect([...first.evenements, ...second.evenements].map(({ id }) => id)).toEqual([...many(0), ...many(400)].map(({ id }) => id))
  expect(second.suivant).toBeNull()
  expect(first.evenements[0]).toMatchObject({
    service: null,
    type: 'statut_facture',
    survenuLe: '2026-09-01T07:00:00.000Z',
    recuLe: '2026-09-01T08:01:00.000Z',
    facture: { numero: 'F-2026-1', contrepartie: 'Menuiserie Petit', statut: 'MISE_A_DISPOSITION' },
  })
})

test('an information event needs no invoice', async () => {
  const { ports, send, event } = await application()
  const { facture, ...bare } = event({ type: 'information', message: 'Clôture le 31 décembre.' })
  expect(facture).toBeDefined()
  expect((await send(bare)).answer).toMatchObject({ acceptes: 1 })
  expect(await ports.db.select().from(events)).toMatchObject([{ type: 'information', invoiceId: null, invoiceStatus: null }])
})
