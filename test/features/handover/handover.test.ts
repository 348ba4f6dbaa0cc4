import { expect, test } from 'vitest'
import { attribute, fieldTag } from '#test/support/html.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const urlOf = ({ mairie }: TownHall) => `/structures/${mairie.id}/gestionnaire-principal`
const roles = async ({ affiliationOf }: TownHall, ...people: Signed[]) =>
  Promise.all(people.map(async (someone) => (await affiliationOf(someone))?.role))

test('the page shows the consequences and lists the people of the structure', async () => {
  const hall = await townHall()
  const page = await (await hall.anne.get(urlOf(hall))).text()
  expect(page).toContain('Vous gardez votre rattachement, avec le rôle « Utilisateur simple ».')
  expect(page).toContain('Bilal HADDAD')
  expect(page).toContain('Chloé PETIT')
  expect(page).not.toContain('David NGUYEN')
})

test.each([
  ['by a name without its accents', 'nom=chloe', ['Chloé PETIT']],
  ['by last and first name in any order', 'nom=petit+chlo', ['Chloé PETIT']],
  ['by postal address', 'adresse=80100', ['Bilal HADDAD']],
  ['by nobody’s name', 'nom=zzz', []],
])('the « Loupe » finds a person %s', async (_, query, found) => {
  const hall = await townHall()
  await hall.bilal.post('/compte/informations', {
    ...{ version: '1', contactEmail: hall.bilal.person.login!, lastName: 'Haddad', firstName: 'Bilal' },
    ...{ addressLine1: '1 rue Haute', postalCode: '80100', city: 'Abbeville', country: 'France' },
  })
  const page = await (await hall.anne.get(`${urlOf(hall)}?${query}`)).text()
  expect([...page.matchAll(/<label for="succession-successor[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual(found)
})

test('submitting without a choice shows the search again, with its results', async () => {
  const hall = await townHall()
  const found = await (await hall.anne.get(`${urlOf(hall)}?nom=petit&adresse=&courriel=&suite=next`)).text()
  const action = /method="post" action="([^"]+\/gestionnaire-principal[^"]*)"/.exec(found)?.[1]?.replaceAll('&amp;', '&') ?? ''

  const refused = await hall.anne.post(action, { email: '', suite: 'next' })
  const page = await refused.text()

  expect(refused.status).toBe(422)
  expect(attribute(fieldTag(page, 'nom'), 'value')).toBe('petit')
  expect(attribute(fieldTag(page, 'suite'), 'value')).toBe('next')
  expect(page).toContain('Chloé PETIT')
  expect(page).not.toContain('Bilal HADDAD')
})

test('an active account is found by its exact address', async () => {
  const hall = await townHall()
  const { login } = hall.david.person
  expect(await (await hall.anne.get(`${urlOf(hall)}?courriel=${login}`)).text()).toContain('David NGUYEN')
  expect(await (await hall.anne.get(`${urlOf(hall)}?courriel=${login!.slice(0, -1)}`)).text()).not.toContain('David NGUYEN')
})

test('the « Loupe » shows only the name of a person outside the structure, whatever criteria are typed', async () => {
  const hall = await townHall()
  const outsider = await hall.signUp({ firstName: 'Inès', lastName: 'Roy', addressLine1: '56 rue Basse', city: 'Abbeville' })
  const choices = async (query: string) => {
    const page = await (await hall.anne.get(`${urlOf(hall)}?courriel=${outsider.person.login}&${query}`)).text()
    return /<input[^>]*name="successor"[\s\S]*?<\/fieldset>/.exec(page)?.[0] ?? ''
  }
  const known = await choices('')
  expect(known).toContain('Inès ROY')
  expect(known).not.toMatch(/Abbeville|56 rue|exemple\.fr/)
  for (const query of ['adresse=56+rue', 'adresse=zzzzz', 'nom=zzzzz']) expect(await choices(query)).toContain('Inès ROY')
})

test('Chloé succeeds Anne: roles, workspaces, mails and one journal entry change together', async () => {
  const hall = await townHall()
  const { anne, bilal, chloe } = hall

  const answer = await anne.post(urlOf(hall), { successor: chloe.person.id })

  expect(answer.headers.get('Location')).toBe('/compte/rattachements?etat=transmis')
  expect(await roles(hall, anne, bilal, chloe)).toEqual(['member', 'secondary_manager', 'primary_manager'])
  expect(await hall.workspacesOf(chloe)).toContain('gestion approved')
  expect(await hall.workspacesOf(anne)).not.toContain('gestion approved')
  expect(await hall.mailedTo('structure_handed_over')).toEqual([anne, bilal, chloe].map(({ person }) => person.login).toSorted())
  expect(await hall.acts()).toEqual(['structure_handed_over'])
  expect(await (await anne.get('/compte/rattachements?etat=transmis')).text()).toContain('Utilisateur simple')
  expect((await anne.get(urlOf(hall))).status).toBe(403)
  expect((await chloe.get(urlOf(hall))).status).toBe(200)
})

test('David, without any affiliation there, becomes principal manager by his exact address', async () => {
  const hall = await townHall()
  const { anne, david } = hall
  const successor = david.person.id
  expect((await anne.post(urlOf(hall), { successor })).status).toBe(422)

  expect((await anne.post(urlOf(hall), { successor, email: david.person.login! })).status).toBe(303)

  expect(await roles(hall, anne, david)).toEqual(['member', 'primary_manager'])
  expect(await hall.linesOf(david)).toMatchObject([{ departmentId: null, state: 'approved', validUntil: null }])
  expect(await hall.workspacesOf(david)).toHaveLength(5)
  expect((await david.get('/gestion')).status).toBe(200)
})

test('naming a person with a pending request affiliates them', async () => {
  const hall = await townHall()
  await hall.request(hall.david)
  await hall.anne.post(urlOf(hall), { successor: hall.david.person.id })
  expect(await hall.linesOf(hall.david)).toMatchObject([{ departmentId: null, state: 'approved' }])
})

test('no choice, oneself and a deactivated person are refused', async () => {
  const hall = await townHall()
  const { anne } = hall
  const gone = await hall.signUp({ deactivatedAt: hall.clock.now() })
  const refused = [{}, { successor: anne.person.id }, { successor: gone.person.id, email: gone.person.login! }]
  for (const fields of refused) expect((await anne.post(urlOf(hall), fields as Record<string, string>)).status).toBe(422)
  expect(await roles(hall, anne)).toEqual(['primary_manager'])
  expect(await hall.acts()).toEqual([])
})

test('two successors named at once: one succeeds, the other act changes nothing', async () => {
  const hall = await townHall()
  const { anne, bilal, chloe } = hall

  const answers = await Promise.all([
    anne.post(urlOf(hall), { successor: chloe.person.id }),
    anne.post(urlOf(hall), { successor: bilal.person.id }),
  ])

  expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1)
  const now = await roles(hall, bilal, chloe)
  expect(now.filter((role) => role === 'primary_manager')).toHaveLength(1)
  expect(await hall.acts()).toEqual(['structure_handed_over'])
  expect(await hall.mailedTo('structure_handed_over')).toHaveLength(3 - Number(now[0] === 'primary_manager'))
})

test('several structures are handed over one after the other', async () => {
  const hall = await townHall()
  const second = await hall.structure()
  await hall.affiliate(hall.anne, second, { role: 'primary_manager' })
  const answer = await hall.anne.post(urlOf(hall), { successor: hall.chloe.person.id, suite: second.id })
  expect(answer.headers.get('Location')).toBe(`/structures/${second.id}/gestionnaire-principal?suite=`)
})
