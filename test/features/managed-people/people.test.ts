import { expect, test } from 'vitest'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const peopleUrl = ({ mairie }: TownHall) => `/gestion/structures/${mairie.id}/personnes`
const additionUrl = ({ mairie }: TownHall) => `/gestion/structures/${mairie.id}/rattachement`
const namesIn = (page: string) => [...page.matchAll(/<th scope="row">([^<]+) <span/g)].map(([, name]) => name)

test('the people of a structure are listed managers first, then by name, without pending requests', async () => {
  const hall = await townHall()
  await hall.request(hall.david)
  expect(namesIn(await (await hall.bilal.get(peopleUrl(hall))).text())).toEqual(['Anne MARTIN', 'Bilal HADDAD', 'Chloé PETIT'])
})

test('a person is found by a part of their name, without accents', async () => {
  const hall = await townHall()
  expect(namesIn(await (await hall.anne.get(`${peopleUrl(hall)}?nom=chloe`)).text())).toEqual(['Chloé PETIT'])
  expect(await (await hall.anne.get(`${peopleUrl(hall)}?nom=zzz`)).text()).toContain('Personne ne correspond')
})

test('Anne affiliates David by his address: he belongs at once, and is mailed', async () => {
  const hall = await townHall()
  const form = {
    email: ` ${hall.david.person.login!.toUpperCase()} `,
    scope: hall.mairie.departments[0]!.id,
    validFrom: '2026-09-01',
  }

  const answer = await hall.anne.post(additionUrl(hall), form)

  expect(answer.headers.get('Location')).toBe(`${peopleUrl(hall)}?etat=affiliated`)
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'approved', departmentId: form.scope }])
  expect(await hall.workspacesOf(hall.david)).toHaveLength(4)
  expect(await hall.mailedTo('affiliation_changed')).toEqual([hall.david.person.login])
  expect(await hall.acts()).toEqual(['person_affiliated'])
})

test('affiliating a person with a pending request decides the request', async () => {
  const hall = await townHall()
  await hall.request(hall.david)
  await hall.anne.post(additionUrl(hall), { email: hall.david.person.login!, scope: 'structure', validFrom: '2026-09-01' })
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'approved' }])
  expect(await (await hall.anne.get('/gestion')).text()).toContain('Aucune demande à traiter')
})

test.each([
  ['an address without an account', { email: 'inconnue@exemple.fr' }, 'Aucun compte actif ne se connecte avec cette adresse'],
  ['no address', { email: '' }, 'Renseignez le champ « Adresse électronique »'],
  ['somebody who belongs already', { email: 'chloe' }, 'Cette personne est déjà rattachée'],
])('%s is refused', async (_, { email }, message) => {
  const hall = await townHall()
  const typed = email === 'chloe' ? hall.chloe.person.login! : email
  const answer = await hall.anne.post(additionUrl(hall), { email: typed, scope: 'structure', validFrom: '2026-09-01' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(message)
  expect(await hall.acts()).toEqual([])
})

const rights = (hall: TownHall, id: string) => `${peopleUrl(hall)}/${id}`

test('Anne names Chloé secondary manager with one switch, changes it, then dismisses her: the workspaces follow', async () => {
  const hall = await townHall()
  const url = rights(hall, hall.affiliated.chloe.id)
  const name = (version: number, fields: Record<string, string>) => hall.anne.post(url, { version: String(version), ...fields })

  await name(1, { role: 'secondary_manager', mayApproveSubscriptions: 'on' })
  expect(await hall.affiliationOf(hall.chloe)).toMatchObject({
    ...{ role: 'secondary_manager', mayApproveSubscriptions: true, mayConfigureWorkspaces: false },
  })
  expect(await hall.workspacesOf(hall.chloe)).toEqual(['gestion approved'])
  expect((await hall.chloe.get('/gestion')).status).toBe(200)

  await name(2, { role: 'secondary_manager', mayConfigureWorkspaces: 'on' })
  await name(3, { role: 'member', mayConfigureWorkspaces: 'on' })
  expect(await hall.affiliationOf(hall.chloe)).toMatchObject({
    ...{ role: 'member', mayApproveSubscriptions: false, mayConfigureWorkspaces: false },
  })
  expect(await hall.workspacesOf(hall.chloe)).toEqual([])
  expect(await hall.acts()).toEqual(['named', 'changed', 'dismissed'].map((change) => `secondary_manager_${change}`))
  expect(await hall.mailedTo('affiliation_changed')).toHaveLength(3)
})

test('an unassignable role changes nothing', async () => {
  const hall = await townHall()
  for (const role of ['', 'primary_manager', 'toString']) {
    const answer = await hall.anne.post(rights(hall, hall.affiliated.bilal.id), { version: '1', role })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('La valeur du champ « Rôle dans la structure » n’est pas acceptée')
  }
  expect(await hall.affiliationOf(hall.bilal)).toMatchObject({ role: 'secondary_manager' })
})

test('rights changed meanwhile are shown and not overwritten', async () => {
  const hall = await townHall()
  const url = rights(hall, hall.affiliated.chloe.id)
  await hall.anne.post(url, { version: '1', role: 'secondary_manager' })
  const stale = await hall.anne.post(url, { version: '1', role: 'member' })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Ces informations ont changé entre-temps')
  expect(await hall.affiliationOf(hall.chloe)).toMatchObject({ role: 'secondary_manager' })
})

test('the principal manager cannot be made secondary', async () => {
  const hall = await townHall()
  const answer = await hall.anne.post(rights(hall, hall.affiliated.anne.id), { version: '1', role: 'member' })
  expect(answer.status).toBe(422)
  expect(await hall.affiliationOf(hall.anne)).toMatchObject({ role: 'primary_manager' })
})

test('a manager ends an affiliation after a confirmation, and the person is mailed', async () => {
  const hall = await townHall()
  const url = `${rights(hall, hall.affiliated.chloe.id)}/fin`
  expect((await hall.bilal.post(url)).status).toBe(422)
  expect((await hall.bilal.post(url, { confirmed: 'on' })).status).toBe(303)
  expect(await hall.affiliationOf(hall.chloe)).toBeUndefined()
  expect(await hall.mailedTo('affiliation_changed')).toEqual([hall.chloe.person.login])
  expect((await hall.bilal.post(url, { confirmed: 'on' })).status).toBe(404)
})

test('a secondary manager ends affiliations of members only; the principal’s cannot be ended', async () => {
  const hall = await townHall()
  const end = (by: Signed, id: string) => by.post(`${rights(hall, id)}/fin`, { confirmed: 'on' })
  expect((await end(hall.bilal, hall.affiliated.bilal.id)).status).toBe(404)
  expect((await end(hall.bilal, hall.affiliated.anne.id)).status).toBe(404)
  expect((await end(hall.anne, hall.affiliated.anne.id)).status).toBe(404)
  expect((await end(hall.anne, hall.affiliated.bilal.id)).status).toBe(303)
})

test('the export lists everyone with their rights, without formulas', async () => {
  const hall = await townHall()
  const trap = await hall.signUp({ lastName: '=1+1', firstName: 'Zoé "; \n' })
  await hall.affiliate(trap, hall.mairie, { departments: hall.mairie.departments.map(({ id }) => id), validUntil: '2026-12-31' })

  const answer = await hall.bilal.get(`${peopleUrl(hall)}.csv`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())

  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="personnes-\d{14}\.csv"$/)
  expect(text.startsWith('\uFEFFNom;Prénom;')).toBe(true)
  expect(text).toContain("'=1+1;")
  expect(text).toContain('FIN, TECH')
  expect(text).toContain(
    `Martin;Anne;${hall.anne.person.login};${hall.anne.person.login};Gestionnaire principal;Toute la structure;01/09/2026;;Oui;Oui;Actif`,
  )
  expect(text.split('\r\n')).toHaveLength(6)
})

test('the history lists who did what to whom, the newest first', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  await hall.wait({ hours: 1 })
  await hall.bilal.post(`/gestion/demandes/${line!.id}`, { verdict: 'reject', reason: 'Inconnu au service.' })

  const page = await (await hall.anne.get(`/gestion/structures/${hall.mairie.id}/historique`)).text()

  expect(page.indexOf('Rattachement refusé')).toBeLessThan(page.indexOf('Demande de rattachement</th>'))
  expect(page).toContain('Motif : Inconnu au service.')
  expect(page).toMatch(/David NGUYEN<\/td><td data-label="Par">Bilal HADDAD/)
})

test('people with a past or future period are marked apart from present members', async () => {
  const { anne, chloe, signUp, affiliate, mairie } = await townHall()
  await affiliate(await signUp({ lastName: 'Passée' }), mairie, { validFrom: '2026-01-01', validUntil: '2026-08-31' })
  await affiliate(await signUp({ lastName: 'Future' }), mairie, { validFrom: '2026-09-02' })

  const page = await (await anne.get(`/gestion/structures/${mairie.id}/personnes`)).text()

  const rowOf = (name: string) => page.split('<tr').find((row) => row.includes(name)) ?? ''
  expect(rowOf('PASSÉE')).toContain('Expiré')
  expect(rowOf('FUTURE')).toContain('À venir')
  expect(rowOf(chloe.person.lastName.toUpperCase())).not.toContain('class="tag')
})
