import { expect, test } from 'vitest'
import { events, invoices } from '#src/db/schema/events.ts'
import { application, type Event, invoice } from './application.ts'

test.each([
  ...[
    '2026-09-01T09:00:00+0200',
    '2026-09-01T09:00:00+02',
    '2026-09-01T07:00:00z',
    '2026-09-01t07:00:00Z',
    '2026-09-01 07:00:00Z',
  ],
  ...[
    '2026-09-01 09:00:00 +02:00',
    '2026-09-01T09:00+02:00',
    '2026-09-01T07:00Z',
    '2026-09-01T07:00:00,000Z',
    ' 2026-09-01T07:00:00Z',
  ],
  ...['2026-09-01T07:00:00.0000000Z', '2026‑09‑01T07:00:00Z', '2026-09-01T04:00:00−03:00'],
])('the time %j is read', async (survenuLe) => {
  const { ports, send, event } = await application()
  expect((await send(event({ survenuLe }))).answer).toMatchObject({ acceptes: 1 })
  expect(await ports.db.select().from(events)).toMatchObject([{ occurredAt: new Date('2026-09-01T07:00:00Z') }])
})

test.each([
  '2026-09-01',
  '2026-09-01T09:00:00',
  '2026-02-30T09:00:00Z',
  '2026-09-01T25:00:00Z',
  '01/09/2026 09:00Z',
  '1756710000',
])('the time %j is refused, since it does not tell the instant', async (survenuLe) => {
  const { send, event } = await application()
  expect((await send(event({ survenuLe }))).answer.resultats).toMatchObject([{ erreurs: [{ champ: 'survenuLe' }] }])
})

test.each(['2026-09-01T20:00:00Z', '2026-09-02T21:59:59Z'])(
  'the time %s, before the end of tomorrow, is accepted',
  async (survenuLe) => {
    const { send, event } = await application()
    expect((await send(event({ survenuLe }))).status).toBe(200)
  },
)

const nothing = [null, '', ' ', '\u200b']
const empty: [name: string, with_: (value: unknown) => Event][] = [
  ['service', (service) => ({ service })],
  ['message', (message) => ({ message })],
  ['facture.devise', (devise) => ({ facture: invoice({ devise }) })],
  ['contrepartie.type', (type) => ({ facture: invoice({ contrepartie: { nom: 'Menuiserie Petit', type } }) })],
  [
    'contrepartie.identifiant',
    (identifiant) => ({ facture: invoice({ contrepartie: { nom: 'Menuiserie Petit', identifiant } }) }),
  ],
  ['both', (value) => ({ facture: invoice({ contrepartie: { nom: 'Menuiserie Petit', type: value, identifiant: value } }) })],
]

test.each(empty)('an empty %s is an absent one', async (_, changed) => {
  const { ports, send, event } = await application()
  expect((await send(event())).status).toBe(200)
  for (const value of nothing) expect((await send(event(changed(value)))).answer).toMatchObject({ doublons: 1 })
  expect(await ports.db.$count(invoices)).toBe(1)
})

test.each([
  { espace: 'Factures-Recues' },
  { type: ' STATUT_FACTURE ' },
  { facture: invoice({ statut: ' mise_a_disposition' }) },
  { facture: invoice({ statut: 'Mise à disposition'.normalize('NFD').replace(/\p{M}/gu, '') }) },
  { facture: invoice({ devise: ' eur' }) },
])('a word in other capitals, or with a space in front, is that word: %o', async (changes) => {
  const { send, event } = await application()
  expect((await send(event())).status).toBe(200)
  expect((await send(event(changes))).answer).toMatchObject({ doublons: 1 })
})

test('a type of identifier in small letters, a space in front, is that type', async () => {
  const { send, event } = await application()
  const structure = event().structure as Event
  const sent = event({ structure: { ...structure, type: ` ${String(structure.type).toLowerCase()}` } })
  expect((await send(sent)).status).toBe(200)
})

test.each(['N/A', '00000000000000', 'INCONNU', '-'])(
  'the identifier %j makes no party: two names are two',
  async (identifiant) => {
    const { ports, send, event } = await application()
    for (const [index, nom] of ['Alpha', 'Beta', 'ALPHA'].entries()) {
      const sent = event({ id: `e-${index}`, facture: invoice({ contrepartie: { nom, identifiant } }) })
      expect((await send(sent)).status).toBe(200)
    }
    expect(await ports.db.$count(invoices)).toBe(2)
  },
)

test.each([
  [{ nom: 'A', identifiant: '732829321' }, 'facture.contrepartie.identifiant', 'clé de contrôle'],
  [{ nom: 'A', type: 'SIRET', identifiant: '732829320' }, 'facture.contrepartie.identifiant', 'bon nombre de caractères'],
  [{ nom: 'A', type: 'SIRENE', identifiant: '732829320' }, 'facture.contrepartie.type', 'Valeur inconnue'],
  [{ identifiant: '732829320' }, 'facture.contrepartie.nom', 'obligatoire'],
  [{ nom: 'A', siret: '73282932000074' }, 'facture.contrepartie', 'siret'],
  [12, 'facture.contrepartie', 'un nom'],
])('what is wrong with the counterpart %o is said at %s', async (contrepartie, champ, sentence) => {
  const { send, event } = await application()
  const { answer } = await send(event({ facture: invoice({ contrepartie }) }))
  expect(answer.resultats[0]?.erreurs).toMatchObject([{ champ, probleme: expect.stringContaining(sentence) }])
})

test('the list of events since a time reads it as leniently, a « + » of an address as a space too', async () => {
  const { send, list, event } = await application()
  await send(event())
  for (const depuis of ['2026-09-01 00:00:00 02:00', '2026-09-01T00:00+0200', '2026-09-01T00:00:00 02:00', ' 2026-09-01T00:00z'])
    expect((await list(new URLSearchParams({ depuis }).toString())).status).toBe(200)
})
