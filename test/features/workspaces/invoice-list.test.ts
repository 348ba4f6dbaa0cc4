import { expect, test } from 'vitest'
import { invoices } from '#src/db/schema/events.ts'
import { invoiceSearchText } from '#src/domain/invoice/invoice-key.ts'
import { depositWorld } from '#test/support/deposit-world.ts'

const LIST = '/espaces/factures-recues'

async function listed() {
  const world = await depositWorld()
  const { ports, mairie, eve, structure, hold } = world
  const school = await structure({ displayName: 'École des Bruyères' })
  await hold(eve, school, 'factures-recues', 'view')
  const rows = [
    ['F-1', 'Menuiserie Élan', 30_000, 'rejected', '2026-08-30T10:00:00Z', mairie.id],
    ['F-2', 'Zinc et Cie', 10_000, 'made_available', '2026-08-31T21:59:00Z', mairie.id],
    ['G-3', '=CALCUL()', 20_000, 'made_available', '2026-08-31T22:30:00Z', school.id],
  ] as const
  for (const [number, counterpart, amountCents, status, at, structureId] of rows) {
    const named = { number, counterpart, numberKey: number.toLowerCase(), searchText: invoiceSearchText({ number, counterpart }) }
    const place = { structureId, workspaceCode: 'factures-recues' }
    await ports.db.insert(invoices).values({ id: number, ...place, ...named, amountCents, status, statusAt: new Date(at) })
  }
  const numbers = async (query: string) => {
    const page = await eve.get(`${LIST}?${query}`)
    return [...(await page.text()).matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, number]) => number)
  }
  return { ...world, numbers }
}

test.each([
  ['', ['G-3', 'F-2', 'F-1']],
  ['recherche=elan', ['F-1']],
  ['recherche=ÉLAN+menuiserie', ['F-1']],
  ['recherche=f-2', ['F-2']],
  ['recherche=bruyeres', ['G-3']],
  ['recherche=rien', []],
  ['statut=MISE_A_DISPOSITION', ['G-3', 'F-2']],
  ['statut=213', ['F-1']],
  ['statut=inconnu', ['G-3', 'F-2', 'F-1']],
  ['du=2026-09-01', ['G-3']],
  ['au=2026-08-31', ['F-2', 'F-1']],
  ['du=2026-08-31&au=2026-08-31', ['F-2']],
  ['du=2026-02-31', ['G-3', 'F-2', 'F-1']],
  ['tri=montant', ['F-2', 'G-3', 'F-1']],
  ['tri=montant&sens=desc', ['F-1', 'G-3', 'F-2']],
  ['tri=numero', ['F-1', 'F-2', 'G-3']],
  ['tri=contrepartie&sens=desc', ['F-2', 'F-1', 'G-3']],
  ['tri=structure', ['G-3', 'F-1', 'F-2']],
])('« %s » lists %j', async (query, expected) => {
  expect(await (await listed()).numbers(query)).toEqual(expected)
})

test('the CSV holds what the list shows, in its order, and no formula', async () => {
  const { eve } = await listed()
  const answer = await eve.get('/espaces/factures-recues/factures.csv?statut=MISE_A_DISPOSITION&tri=montant')
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="factures-recues.csv"')
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()).split('\r\n')
  expect(lines).toEqual([
    '\uFEFFNuméro;Émetteur;Structure;Service;Montant TTC;Devise;État;Depuis le',
    'F-2;Zinc et Cie;Mairie de Beauval;Service par défaut (toute la structure);"100,00";EUR;Mise à disposition;31/08/2026',
    'G-3;\'=CALCUL();École des Bruyères;Service par défaut (toute la structure);"200,00";EUR;Mise à disposition;01/09/2026',
    '',
  ])
})

test('the CSV of a workspace without a right is not found', async () => {
  const { camille } = await listed()
  expect((await camille.get('/espaces/factures-recues/factures.csv')).status).toBe(404)
  expect((await camille.get('/espaces/engagements/factures.csv')).status).toBe(404)
})
