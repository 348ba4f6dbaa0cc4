import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { urls } from '#src/urls.ts'
import { information } from '#test/support/form-values.ts'
import { townHall } from '#test/support/town-hall.ts'

const url = (id: string) => `/compte/rattachements/demande/${id}`
const today = { validFrom: '2026-09-01' }

test('David asks for the whole town hall: both managers are mailed, and the act is journalled once', async () => {
  const { david, mairie, linesOf, acts, mailedTo, anne, bilal, affiliationOf } = await townHall()

  const answer = await david.post(url(mairie.id), { ...today, scope: 'structure' })

  const { id } = (await affiliationOf(david))!
  expect(answer.headers.get('Location')).toBe(`/compte/rattachements/suivi/${id}?etat=demande`)
  expect(await linesOf(david)).toMatchObject([
    { departmentId: null, state: 'pending', validFrom: '2026-09-01', validUntil: null },
  ])
  expect(await mailedTo('affiliation_requested')).toEqual([anne.person.login, bilal.person.login].toSorted())
  expect(await acts()).toEqual(['affiliation_requested'])
  expect(await (await david.get(answer.headers.get('Location')!)).text()).toContain('Votre demande est enregistrée')
})

test('a manager with an unconfirmed contact address is mailed at their login; strangers get nothing', async () => {
  const { david, mairie, mailedTo, anne, bilal } = await townHall()
  await anne.post(urls.information, { ...information, contactEmail: 'faute@exemple.fr', version: '1' })
  await david.post(url(mairie.id), { ...today, scope: 'structure' })
  expect(await mailedTo('affiliation_requested')).toEqual([anne.person.login, bilal.person.login].toSorted())
})

test('each department gets its own scope, and a later one joins the same affiliation', async () => {
  const { david, mairie, linesOf, ports } = await townHall()
  await david.post(url(mairie.id), { ...today, scope: mairie.departments[0]!.id })
  await david.post(url(mairie.id), { ...today, scope: [mairie.departments[1]!.id], validUntil: '2026-12-31' })

  const lines = await linesOf(david)

  expect(lines.map(({ departmentId, validUntil }) => [departmentId, validUntil])).toEqual([
    [mairie.departments[0]!.id, null],
    [mairie.departments[1]!.id, '2026-12-31'],
  ])
  expect(new Set(lines.map(({ affiliationId }) => affiliationId)).size).toBe(1)
  expect((await ports.db.select().from(affiliations)).length).toBe(5)
})

test.each([
  ['nothing ticked', {}, 'Cochez « Rattacher à la structure », ou au moins un service.'],
  ['a department of elsewhere', { scope: 'inconnu' }, 'Ce service n’existe plus'],
  ['the day before yesterday', { scope: 'structure', validFrom: '2026-08-30' }, 'La date de début est passée'],
  ['no date', { scope: 'structure', validFrom: '' }, 'Renseignez le champ « Date de début »'],
  ['an end before the start', { scope: 'structure', validUntil: '2026-08-01' }, 'La date de fin doit venir après'],
])('a request with %s is refused and keeps what was typed', async (_, fields, message) => {
  const { david, mairie, linesOf, acts } = await townHall()

  const answer = await david.post(url(mairie.id), { ...today, ...fields })

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(message)
  expect(await linesOf(david)).toEqual([])
  expect(await acts()).toEqual([])
})

test('a department cannot be asked for again while its request waits', async () => {
  const { david, request, mairie, linesOf } = await townHall()
  const fin = mairie.departments[0]!.id
  await request(david, fin)

  const again = await david.post(url(mairie.id), { ...today, scope: fin })

  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Votre demande pour ce service attend déjà une décision.')
  expect(await linesOf(david)).toHaveLength(1)
})

test('a person affiliated to the whole structure cannot ask for a department', async () => {
  const { chloe, mairie } = await townHall()
  const page = await (await chloe.get(url(mairie.id))).text()
  expect(page.match(/type="checkbox"[^>]*disabled/g)).toHaveLength(3)
  expect((await chloe.post(url(mairie.id), { ...today, scope: mairie.departments[0]!.id })).status).toBe(422)
})

test('an inactive structure refuses requests and says so', async () => {
  const { david, structure, linesOf } = await townHall()
  const closed = await structure({ isActive: false })

  expect(await (await david.get(url(closed.id))).text()).toContain('Cette structure n’est plus active')
  expect((await david.post(url(closed.id), { ...today, scope: 'structure' })).status).toBe(422)
  expect(await linesOf(david)).toEqual([])
})

test('a request to a structure without a manager is kept, and the page says who can help', async () => {
  const { david, structure } = await townHall()
  const orphan = await structure()
  expect(await (await david.get(url(orphan.id))).text()).toContain('Cette structure n’a pas encore de gestionnaire')
  const answer = await david.post(url(orphan.id), { ...today, scope: 'structure' })
  expect(await (await david.get(answer.headers.get('Location')!)).text()).toContain(
    'elle attend la décision du support du portail',
  )
})

test('a refused request may be made again, and replaces the refused scope', async () => {
  const { david, anne, request, linesOf } = await townHall()
  const [line] = await request(david)
  await anne.post(`/gestion/demandes/${line!.id}`, { verdict: 'reject', reason: 'En double.' })

  await request(david)

  expect(await linesOf(david)).toMatchObject([{ state: 'pending' }])
})

test('two parallel requests create one affiliation with one scope', async () => {
  const { david, mairie, linesOf, acts } = await townHall()
  const ask = () => david.post(url(mairie.id), { ...today, scope: 'structure' })

  const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)

  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(statuses.filter((status) => status !== 303 && status !== 409 && status !== 422)).toEqual([])
  expect(await linesOf(david)).toHaveLength(1)
  expect(await acts()).toEqual(['affiliation_requested'])
})

test('an unknown structure is a 404', async () => {
  const { david } = await townHall()
  expect((await david.get(url('inconnue'))).status).toBe(404)
})
