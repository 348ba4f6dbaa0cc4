import { expect, test } from 'vitest'
import { invoiceNumberText, unknownEventType } from '#components/api/event-problems.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { application, invoice } from './application.ts'

const MB = 1024 * 1024

const wrong: Record<string, [change: Record<string, unknown>, motif: string, champ?: string]> = {
  'no id': [{ id: undefined }, 'forme-invalide', 'id'],
  'a number for an id': [{ id: 12 }, 'forme-invalide', 'id'],
  'an id with a space': [{ id: 'a b' }, 'forme-invalide', 'id'],
  'a long id': [{ id: 'x'.repeat(101) }, 'forme-invalide', 'id'],
  'no structure': [{ structure: undefined }, 'forme-invalide', 'structure'],
  'a text for a structure': [{ structure: '13000000100010' }, 'forme-invalide', 'structure'],
  'an unknown type of identifier': [{ structure: { type: 'SIREN', identifiant: '1' } }, 'forme-invalide', 'structure.type'],
  'a SIRET with a wrong key': [
    { structure: { type: 'SIRET', identifiant: '13000000000000' } },
    'forme-invalide',
    'structure.identifiant',
  ],
  'a structure nobody knows': [{ structure: { type: 'SIRET', identifiant: '35600000000048' } }, 'structure-inconnue'],
  'an unknown department': [{ service: 'INCONNU' }, 'service-inconnu'],
  'an unknown workspace': [{ espace: 'factures' }, 'espace-inconnu'],
  'an unknown type': [{ type: 'facture' }, 'forme-invalide', 'type'],
  'a date without a zone': [{ survenuLe: '2026-09-01T09:00:00' }, 'forme-invalide', 'survenuLe'],
  'a day that no calendar has': [{ survenuLe: '2026-02-30T09:00:00Z' }, 'forme-invalide', 'survenuLe'],
  'the day after tomorrow': [{ survenuLe: '2026-09-03T09:00:00Z' }, 'date-future'],
  'no invoice': [{ facture: undefined }, 'forme-invalide', 'facture'],
  'an amount in words': [{ facture: invoice({ montant: 'douze' }) }, 'forme-invalide', 'facture.montant'],
  'half a cent': [{ facture: invoice({ montant: 1.005 }) }, 'forme-invalide', 'facture.montant'],
  'an absurd amount': [{ facture: invoice({ montant: 1e300 }) }, 'forme-invalide', 'facture.montant'],
  'a currency in words': [{ facture: invoice({ devise: 'euro' }) }, 'forme-invalide', 'facture.devise'],
  'an unknown state': [{ facture: invoice({ statut: '999' }) }, 'forme-invalide', 'facture.statut'],
  'a state that is a property of every object': [
    { facture: invoice({ statut: 'constructor' }) },
    'forme-invalide',
    'facture.statut',
  ],
  'a blank number': [{ facture: invoice({ numero: ' \u200b ' }) }, 'forme-invalide', 'facture.numero'],
  'a number that a note without a head tells from another': [
    { facture: invoice({ numero: 'F-2026-1\u{1D159}' }) },
    'forme-invalide',
    'facture.numero',
  ],
  'a number with a Cyrillic letter': [{ facture: invoice({ numero: 'А-2026-1' }) }, 'forme-invalide', 'facture.numero'],
  'a counterpart with a sign of no character': [
    { facture: invoice({ contrepartie: 'Élan\uE000' }) },
    'forme-invalide',
    'facture.contrepartie',
  ],
  'a structure with a blank in its identifier': [
    { structure: { type: 'PARTICULIER', identifiant: 'MARTIN\u{1D159}' } },
    'forme-invalide',
    'structure.identifiant',
  ],
  'a long message': [{ message: 'x'.repeat(1001) }, 'forme-invalide', 'message'],
  'a field nobody knows': [{ commentaire: 'x' }, 'forme-invalide', ''],
}

test.each(Object.entries(wrong))(
  '%s: the event is rejected with its reason, and the next event is kept',
  async (_, [change, motif, champ]) => {
    const { ports, send, event } = await application()

    const { status, answer } = await send(event(change), event({ id: 'neighbour', facture: invoice({ numero: 'other' }) }))

    expect(status).toBe(207)
    const [rejected, neighbour] = answer.resultats
    expect({ motif: rejected?.motif, champ: rejected?.erreurs?.[0]?.champ }).toEqual({ motif, champ })
    expect(neighbour).toEqual({ position: 1, id: 'neighbour', resultat: 'accepte' })
    expect(await ports.db.select().from(events)).toMatchObject([{ id: 'neighbour' }])
    expect(await ports.db.select().from(invoices)).toMatchObject([{ number: 'other' }])
  },
)

test.each([{}, { type: 'facture' }])('%j is rejected as an unknown type, with the list of known ones', async (item) => {
  const { send } = await application()
  const { answer } = await send(item)
  expect(answer.resultats[0]?.erreurs?.[0]).toEqual({ champ: 'type', probleme: unknownEventType })
})

test.each([null, 12, 'x', [], [[]], true])('an event that is %j is rejected, and the next event is kept', async (item) => {
  const { send, event } = await application()
  const { answer } = await send(item, event())
  expect(answer.resultats).toMatchObject([{ id: null, motif: 'forme-invalide' }, { resultat: 'accepte' }])
})

const reported: Record<string, [change: Record<string, unknown>, champ: string, probleme: string]> = {
  'a field that is missing': [{ facture: undefined }, 'facture', 'Ce champ est obligatoire.'],
  'a value that is missing': [{ facture: invoice({ statut: undefined }) }, 'facture.statut', 'Ce champ est obligatoire.'],
  'a text for a number': [{ facture: invoice({ montant: '12' }) }, 'facture.montant', 'Il faut un nombre.'],
  'a number for a text': [{ espace: 12 }, 'espace', 'Il faut une chaîne de caractères.'],
  'a list for an object': [{ structure: [] }, 'structure', 'Il faut un objet.'],
  'half a cent': [{ facture: invoice({ montant: 1.005 }) }, 'facture.montant', 'Au plus deux décimales.'],
  'a state nobody knows': [
    { facture: invoice({ statut: '999' }) },
    'facture.statut',
    'Valeur inconnue : voyez celles de ce champ dans la description de l’API.',
  ],
  'a number with a Cyrillic letter': [{ facture: invoice({ numero: 'А-2026-1' }) }, 'facture.numero', invoiceNumberText],
  'a long message': [{ message: 'x'.repeat(1001) }, 'message', 'Au plus 1 000 caractères.'],
  'a blank number': [{ facture: invoice({ numero: ' ' }) }, 'facture.numero', 'Ce champ est vide.'],
  'an absurd amount': [{ facture: invoice({ montant: 1e15 }) }, 'facture.montant', 'Au plus 1000000000000.'],
  'a date without a zone': [
    { survenuLe: '2026-09-01T09:00:00' },
    'survenuLe',
    'Il faut une date et une heure avec leur fuseau, comme 2026-11-23T09:30:00+01:00. Dans une adresse, « + » s’écrit %2B.',
  ],
  'a sign of a currency': [
    { facture: invoice({ devise: '€' }) },
    'facture.devise',
    'Ce champ n’a pas la forme attendue : voyez la description de l’API.',
  ],
  'a field nobody knows': [{ commentaire: 'x' }, '', 'Champ inconnu : « commentaire ».'],
  'two fields nobody knows': [{ un: 1, deux: 2 }, '', 'Champs inconnus : « un », « deux ».'],
}

/** With spaces that break: numbers are tied to their unit. */
const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer).replaceAll(/[\u00a0\u202f]/g, ' '))

test.each(Object.entries(reported))('%s is reported in plain words', async (_, [change, champ, probleme]) => {
  const { send, event } = await application()
  const { answer } = await send(event(change))
  expect(plain(answer.resultats[0]?.erreurs)).toEqual([{ champ, probleme }])
})

test('an empty batch, a batch that is too long, and a date in an address are reported in plain words', async () => {
  const { send, list } = await application()
  const errors = async (response: Response) => ((await response.json()) as { erreurs: unknown }).erreurs
  expect(plain((await send()).answer)).toMatchObject({ erreurs: [{ champ: 'evenements', probleme: 'Au moins 1 élément.' }] })
  expect(plain((await send(...Array(501).fill({}))).answer)).toMatchObject({
    erreurs: [{ champ: 'evenements', probleme: 'Au plus 500 éléments.' }],
  })
  expect(await errors(await list(''))).toEqual([{ champ: 'depuis', probleme: 'Ce champ est obligatoire.' }])
  expect(await errors(await list('depuis=2026-09-01T00:00:00'))).toEqual([
    { champ: 'depuis', probleme: expect.stringContaining('%2B') },
  ])
})

const one = (text: string) => `{"evenements":[${text}]}`
const refused: Record<string, [status: number, name: string, body: BodyInit, headers?: Record<string, string>]> = {
  'no body': [400, 'json-illisible', ''],
  'half a body': [400, 'json-illisible', '{"evenements":['],
  'a body that is not UTF-8': [400, 'json-illisible', new Uint8Array([0x22, 0xff, 0x22])],
  'a list without its name': [400, 'demande-invalide', '[]'],
  'no event': [400, 'demande-invalide', one('')],
  '501 events': [400, 'demande-invalide', one(Array(501).fill('{}').join())],
  'an unknown envelope': [400, 'demande-invalide', '{"evenements":[{}],"version":2}'],
  null: [400, 'demande-invalide', 'null'],
  'a form': [415, 'format-non-accepte', 'evenements=x', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  'a body of 5 MB': [413, 'trop-volumineux', one(`"${'x'.repeat(5 * MB)}"`)],
  'a body of 5 MB, announced': [413, 'trop-volumineux', '{}', { 'Content-Length': String(5 * MB) }],
  'no key': [401, 'cle-absente', '{}', { Authorization: '' }],
  'an unknown key': [401, 'cle-refusee', '{}', { Authorization: 'Bearer relais_x' }],
  'deep nesting': [422, 'tout-rejete', one('['.repeat(100_000) + ']'.repeat(100_000))],
}

test.each(Object.entries(refused))('%s: the problem is named and nothing is stored', async (_, [status, name, body, headers]) => {
  const { ports, sendText } = await application()

  const response = await sendText(body, headers)

  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: `http://localhost/api#${name}`, status, title: expect.any(String) })
  expect(await ports.db.$count(events)).toBe(0)
})

test.each(['', 'depuis=hier', 'depuis=2026-09-01', 'depuis=2026-09-01T00:00:00Z&page=2', '__proto__=x', 'depuis=%00'])(
  'reading back with « %s » is refused as a problem',
  async (query) => {
    const { list } = await application()
    const response = await list(query)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'http://localhost/api#demande-invalide', erreurs: expect.any(Array) })
  },
)

test('unusual characters are cleaned and break nothing', async () => {
  const { ports, send, event } = await application()
  const message = '\u0000é\u202e\ud800 😀 \' " ; -- 𝒳'
  expect((await send(event({ message, service: undefined }))).answer.acceptes).toBe(1)
  expect(await ports.db.select().from(events)).toMatchObject([{ message: 'é\ufffd 😀 \' " ; -- 𝒳' }])
  expect((await send(event({ message }))).answer.doublons).toBe(1)
})
