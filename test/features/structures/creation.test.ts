import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { townHall } from '#test/support/town-hall.ts'

const url = '/structures/nouvelle'
const form = {
  ...{ identifierType: 'SIRET', identifier: '732 829 320 00074', legalName: 'MENUISERIE DUPONT' },
  ...{ addressLine1: '1 rue Haute', postalCode: '80100', city: 'Abbeville', country: 'France' },
}

test('David creates a structure and becomes its principal manager', async () => {
  const { david, ports, workspacesOf, acts, settled } = await townHall()

  const answer = await david.post(url, form)

  const [created] = await ports.db.select().from(structures).where(eq(structures.identifier, '73282932000074'))
  expect(answer.headers.get('Location')).toBe(`/structures/${created!.id}?etat=cree`)
  expect(created).toMatchObject({ displayName: 'MENUISERIE DUPONT', isPublic: false, isActive: true, version: 1 })
  expect(await workspacesOf(david)).toHaveLength(5)
  expect(await ports.db.select().from(structureWorkspaces)).toHaveLength(5)
  expect(await acts()).toEqual(['structure_created'])
  const page = await (await david.get(answer.headers.get('Location')!)).text()
  expect(page).toContain('vous en êtes gestionnaire principal')
  expect(page).toContain('David NGUYEN (gestionnaire principal)')
  await settled()
  const [indexed] = await ports.db.select().from(structures).where(eq(structures.id, created!.id))
  expect(indexed?.indexedVersion).toBe(1)
})

test('an existing identifier leads to the request to join and creates nothing', async () => {
  const { david, mairie, ports } = await townHall()

  const answer = await david.post(url, { ...form, identifier: mairie.identifier })

  expect(answer.headers.get('Location')).toBe(`/compte/rattachements/demande/${mairie.id}?etat=existe`)
  expect(await (await david.get(answer.headers.get('Location')!)).text()).toContain('Cette structure existe déjà')
  expect(await ports.db.select().from(structures)).toHaveLength(2)
})

test('two people create the same structure at once: one creates it, the other is led to join it', async () => {
  const { david, chloe, ports } = await townHall()
  const places = (await Promise.all([david.post(url, form), chloe.post(url, form)])).map((answer) =>
    answer.headers.get('Location'),
  )
  expect(places.map((place) => place?.replace(/[^/?]+\?/, '?')).toSorted()).toEqual([
    '/compte/rattachements/demande/?etat=existe',
    '/structures/?etat=cree',
  ])
  expect(await ports.db.select().from(structures)).toHaveLength(3)
})

test.each([
  ['a mistyped SIRET', { identifier: '73282932000075' }, 'Ce numéro contient une erreur de frappe'],
  ['a short SIRET', { identifier: '123' }, 'un SIRET a 14 chiffres'],
  ['no identifier', { identifier: '' }, 'Saisissez l’identifiant de la structure.'],
  ['an unknown type', { identifierType: 'X' }, 'Choisissez un type d’identifiant dans la liste.'],
  [
    'a French VAT number',
    { identifierType: 'UE_HORS_FRANCE', identifier: 'FR12345678901' },
    'Une structure française s’identifie par son SIRET.',
  ],
  ['no name', { legalName: ' ' }, 'Renseignez le champ « Raison sociale »'],
  ['no city', { city: '' }, 'Renseignez le champ « Ville »'],
  ['half an e-mail', { email: 'x@' }, 'Saisissez une adresse électronique complète'],
])('%s is refused and keeps what was typed', async (_, fields, message) => {
  const { david, ports } = await townHall()
  const answer = await david.post(url, { ...form, ...fields })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain(message)
  expect(page).toContain('value="1 rue Haute"')
  expect(await ports.db.select().from(structures)).toHaveLength(2)
})
