import { expect, test } from 'vitest'
import { createApiKey } from '#src/auth/api-keys.ts'
import { events, invoices } from '#src/db/schema/events.ts'
import { application, invoice } from './application.ts'

const at = (minute: number) => `2026-09-01T08:${String(minute).padStart(2, '0')}:00+02:00`

/** The counterparts of several messages about one number, and how many invoices they make. */
const messages: [why: string, counterparts: unknown[], invoices: number][] = [
  ['field.md F22: capitals', ['SARL Durand', 'SARL DURAND'], 1],
  ['accents: Dolibarr/dolibarr-community-modules #314', ['Société Générale', 'SOCIETE  GENERALE'], 1],
  ['a curly apostrophe', ["L'Atelier", 'L’Atelier'], 1],
  [
    'one identifier, two names: Dolibarr/dolibarr-community-modules #309',
    [
      { nom: 'Durand', type: 'SIRET', identifiant: '732 829 320 00074' },
      { nom: 'DURAND SARL', type: 'SIRET', identifiant: '73282932000074' },
    ],
    1,
  ],
  [
    'SIREN, SIRET and VAT number of one legal unit: OCA/l10n-france #800',
    [
      { nom: 'A', identifiant: '732829320' },
      { nom: 'B', identifiant: '73282932000074' },
      { nom: 'C', identifiant: 'FR 44 732 829 320' },
    ],
    1,
  ],
  [
    'VAT number in small letters: EN16931 #99',
    [
      { nom: 'A', identifiant: 'be 0123.456.789' },
      { nom: 'B', identifiant: 'BE0123456789' },
    ],
    1,
  ],
  [
    'with hyphens: OCA/partner-contact #1414',
    [
      { nom: 'A', identifiant: '732-829-320' },
      { nom: 'B', type: 'SIREN', identifiant: '732829320' },
    ],
    1,
  ],
  [
    'one name, two legal units: Dolibarr/dolibarr-community-modules #746',
    [
      { nom: 'Durand', identifiant: '732829320' },
      { nom: 'Durand', identifiant: '552100554' },
    ],
    2,
  ],
  ['a name, then its identifier, then the name', ['Durand', { nom: 'DURAND', identifiant: '732829320' }, 'durand'], 1],
  ['an object without identifier', ['Durand', { nom: 'durand' }], 1],
  ['two names', ['Durand', 'Dupont'], 2],
]

test.each(messages)('%s', async (_, counterparts, count) => {
  const { ports, send, event } = await application()
  const sent = counterparts.map((contrepartie, index) =>
    event({ id: `m-${index}`, survenuLe: at(index), facture: invoice({ contrepartie, statut: '200' }) }),
  )

  for (const one of sent) expect((await send(one)).status).toBe(200)
  expect(await ports.db.$count(invoices)).toBe(count)
  expect((await send(...sent)).answer).toMatchObject({ acceptes: 0, doublons: sent.length })

  const other = await application()
  expect((await other.send(...sent.map((one) => ({ ...one, structure: other.event().structure })))).status).toBe(200)
  expect(await other.ports.db.$count(invoices)).toBe(count)
})

test.each([
  [{ nom: 'A', identifiant: '732829321' }, 'a wrong key'],
  [{ nom: 'A', type: 'SIRET', identifiant: '732829320' }, 'too short'],
  [{ nom: 'A', type: 'SIREN', identifiant: 'abc' }, 'no digits'],
  [{ identifiant: '732829320' }, 'no name'],
  [{ nom: 'A', siret: '73282932000074' }, 'another field'],
])('the counterpart %o is refused in its place: %s', async (contrepartie, _why) => {
  const { send, event } = await application()
  const { answer } = await send(event({ facture: invoice({ contrepartie }) }))
  expect(answer.resultats[0]?.erreurs?.[0]?.champ).toMatch(/^facture\.contrepartie/)
})

test.each(['compta', 'Compta', ' COMPTA\u200b'])(
  'the code %j of a service is COMPTA, as the portal guards it',
  async (service) => {
    const { ports, mairie, send, event } = await application()
    expect((await send(event({ service }))).status).toBe(200)
    expect(await ports.db.select().from(events)).toMatchObject([{ departmentId: `${mairie.id}-COMPTA` }])
  },
)

test.each([
  ['1970-01-01T00:00:00Z', 'date-trop-ancienne', 'hello/suripu #626'],
  ['0001-01-01T00:00:00Z', 'date-trop-ancienne', 'the first date of .NET'],
  ['1900-01-01T00:00:00Z', 'date-trop-ancienne', 'the first date of spreadsheets'],
  ['1999-12-31T22:59:59Z', 'date-trop-ancienne', 'the last second before 2000 in Paris'],
  ['9999-12-31T23:59:59Z', 'date-future', '« no end »'],
  ['2026-09-02T22:00:00Z', 'date-future', 'the day after tomorrow in Paris'],
])('the date %s is rejected as %s: %s', async (survenuLe, motif, _source) => {
  const { send, event } = await application()
  expect((await send(event({ survenuLe }))).answer.resultats).toMatchObject([{ resultat: 'rejete', motif }])
})

test('an invoice known by its identifier belongs to its application, under any name', async () => {
  const { ports, send, sendText, event } = await application()
  const of = (nom: string) => invoice({ contrepartie: { nom, identifiant: '732829320' } })
  await send(event({ facture: of('Durand') }))
  const { key } = await createApiKey(ports, 'Autre logiciel')
  const body = JSON.stringify({ evenements: [event({ id: 'x-1', facture: of('DURAND SARL') })] })
  const answer = await sendText(body, { Authorization: `Bearer ${key}` })
  expect(await answer.json()).toMatchObject({ resultats: [{ motif: 'facture-d-une-autre-application' }] })
})
