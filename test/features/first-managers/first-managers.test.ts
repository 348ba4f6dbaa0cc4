import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { loadedStructure, name, refuse } from './loaded-structure.ts'

const url = '/support/gestionnaires'

test('support lists the requests to structures without a principal manager, the oldest first, and no others', async () => {
  const { ask, request, wait, david, chloe, eve, sam, college, ports, structure } = await loadedStructure()
  await ask(chloe, college.departments[0]!.id)
  await wait({ days: 2 })
  await ask(david)
  await request(eve)
  const closed = await structure()
  await request(eve, 'structure', closed.id)
  await ports.db.update(structures).set({ isActive: false }).where(eq(structures.id, closed.id))

  const page = await (await sam.get(url)).text()

  const names = [...page.matchAll(/<th scope="row">([^<]+) <span/g)].map(([, found]) => found)
  expect(names).toEqual(['Chloé PETIT', 'David NGUYEN'])
  expect(page).toContain('Service CANTINE')
  expect(page).toContain('avant-hier')
  expect(await (await sam.get('/support')).text()).toContain('Structures sans gestionnaire (2)')
})

test('the named person manages the whole structure from today, with the managers’ workspaces, a mail and one journal entry', async () => {
  const { ask, decide, david, sam, college, mailedTo, acts, workspacesOf, openWorkspaces, linesOf, affiliationOf } =
    await loadedStructure()
  const id = await ask(david, college.departments[0]!.id, { validFrom: '2026-10-01', validUntil: '2026-12-31' })

  const answer = await decide(sam, id, name)

  expect(answer.headers.get('Location')).toBe(url)
  const next = await (await sam.get(url)).text()
  expect(next).toContain('Le gestionnaire principal est nommé : un courriel le lui annonce.')
  expect(next).toContain('Aucune demande en attente')
  expect(await affiliationOf(david, college.id)).toMatchObject({ role: 'primary_manager' })
  expect(await linesOf(david)).toMatchObject([
    { departmentId: null, state: 'approved', validFrom: '2026-09-01', validUntil: null, decidedBy: sam.person.id },
    { departmentId: college.departments[0]!.id, state: 'approved' },
  ])
  const defaults = ['accueil', 'factures-emises', 'gestion', 'mon-compte', 'sollicitations-emises']
  expect(await workspacesOf(david)).toEqual(defaults.map((code) => `${code} approved`))
  expect(await openWorkspaces()).toEqual(defaults)
  expect(await mailedTo('first_manager_named')).toEqual([david.person.login])
  expect(await acts()).toEqual(['affiliation_requested', 'first_manager_named'])
  expect((await david.get('/gestion')).status).toBe(200)
  const history = await (await david.get(`/gestion/structures/${college.id}/historique`)).text()
  expect(history).toContain('Premier gestionnaire principal nommé')
  expect(history).toContain('Le support')
  expect(history).not.toContain('ROY')
})

test('the new manager decides the other pending requests', async () => {
  const { ask, decide, david, chloe, sam, linesOf, college } = await loadedStructure()
  const [first, second] = [await ask(david), await ask(chloe)]
  await decide(sam, first, name)

  const late = await decide(sam, second, refuse)

  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Cette structure a maintenant un gestionnaire principal')
  expect(await (await david.get('/gestion')).text()).toContain('Chloé PETIT')
  const [line] = (await linesOf(chloe)).filter(({ structureId }) => structureId === college.id)
  expect(line).toMatchObject({ state: 'pending' })
  expect((await david.post(`/gestion/demandes/${line!.id}`, name)).status).toBe(303)
})

test('a refusal gives its reason and a contact', async () => {
  const { ask, decide, david, sam, linesOf, mails, acts } = await loadedStructure()
  const id = await ask(david)

  const silent = await decide(sam, id, { verdict: 'reject', reason: ' ' })
  expect(silent.status).toBe(422)
  expect(await silent.text()).toContain('Indiquez le motif du refus')
  const long = 'Pourquoi ? '.repeat(50)
  const page = await (await decide(sam, id, { verdict: 'reject', reason: long })).text()
  expect(page).toContain('Le motif est trop long')
  expect(page).toContain(long.trim())
  expect(page).toMatch(/<title>Erreur – /)
  expect(page).toMatch(/<textarea[^>]*autofocus=""[^>]*aria-invalid="true"/)
  expect((await decide(sam, id, { verdict: 'peut-être' })).status).toBe(409)
  expect((await decide(sam, id, refuse)).status).toBe(303)

  expect(await linesOf(david)).toMatchObject([{ state: 'rejected', reason: refuse.reason, decidedBy: sam.person.id }])
  const mail = (await mails()).find(({ kind }) => kind === 'affiliation_decided')
  expect(mail?.text).toContain(refuse.reason)
  expect(mail?.text).toContain('écrire au support du portail')
  const looks = Array(3).fill('affiliation_request_viewed_by_support')
  expect((await acts()).toSorted()).toEqual(['affiliation_rejected', ...looks, 'affiliation_requested'])
  expect(await (await sam.get(url)).text()).toContain('La demande est refusée')
})

test('with JavaScript, only the row is sent back', async () => {
  const { ask, david, chloe, sam } = await loadedStructure()
  const [first, second] = [await ask(david), await ask(chloe)]

  const part = await (await sam.htmx.post(`${url}/${first}`, name)).text()
  expect(part).toMatch(new RegExp(`^<tr id="demande-${first}"`))
  expect(part).toMatch(/<p role="status" tabindex="-1" autofocus/)
  const late = await sam.htmx.post(`${url}/${second}`, name)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Cette structure a maintenant un gestionnaire principal')
})

test('support members cannot name themselves', async () => {
  const { ask, decide, sam, sofia, college, affiliationOf } = await loadedStructure()
  const id = await ask(sam)

  const own = await decide(sam, id, name)
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('C’est votre propre demande')
  expect(await affiliationOf(sam, college.id)).toMatchObject({ role: 'member' })
  expect((await decide(sofia, id, name)).status).toBe(303)
})

test('the person who asks reads that support decides, and cannot send a reminder', async () => {
  const { ask, wait, david, college, acts } = await loadedStructure()
  const form = await (await david.get(`/compte/rattachements/demande/${college.id}`)).text()
  expect(form).toContain('Le support du portail décidera de votre demande. S’il l’accepte, vous deviendrez gestionnaire')
  const [, support = ''] = /href="([^"]*objet=[^"]*)"/.exec(form) ?? []
  expect(await (await david.get(support)).text()).toContain('<option value="primary_manager" selected')
  const id = await ask(david)
  await wait({ days: 4 })

  const page = await (await david.get(`/compte/rattachements/suivi/${id}`)).text()
  expect(page).toContain('Le support du portail décide de votre demande.')
  expect(page).not.toContain('elancer')
  const reminder = await david.post(`/compte/rattachements/suivi/${id}/relance`)
  expect(reminder.status).toBe(409)
  expect(await reminder.text()).toContain('Cette structure n’a pas de gestionnaire à relancer')
  expect(await acts()).toEqual(['affiliation_requested'])
})

test('a structure whose principal manager is gone without a successor is listed too', async () => {
  const { request, decide, mairie, anne, david, sofia, ports, clock, affiliationOf } = await loadedStructure()
  await ports.db.update(affiliations).set({ endedAt: clock.now() }).where(eq(affiliations.userId, anne.person.id))
  const [line] = await request(david)

  expect(await (await sofia.get(url)).text()).toContain('David NGUYEN')
  expect((await decide(sofia, line!.affiliationId, name)).status).toBe(303)
  expect(await affiliationOf(david, mairie.id)).toMatchObject({ role: 'primary_manager' })
})

test('fifty-one people are listed on two pages', async () => {
  const { affiliate, signUp, college, sam } = await loadedStructure()
  for (let number = 1; number <= 51; number++) await affiliate(await signUp(), college, { state: 'pending' })
  expect(await (await sam.get(url)).text()).toMatch(/Page\s1 sur\s2/)
  expect((await (await sam.get(`${url}?page=2`)).text()).match(/<tr id="demande-/g)).toHaveLength(1)
  expect((await sam.get(`${url}?page=3`)).status).toBe(404)
})

test('only support may name first managers: everyone else gets a 404', async () => {
  const { ask, decide, anne, bilal, chloe, david, eve, sam, acts, affiliationOf, college, stranger } = await loadedStructure()
  const id = await ask(david)

  for (const other of [anne, bilal, chloe, david, eve]) {
    expect((await other.get(url)).status).toBe(404)
    for (const fields of [name, refuse]) expect((await decide(other, id, fields)).status).toBe(404)
  }
  expect((await stranger().post(`${url}/${id}`, name)).headers.get('Location')).toMatch(/^\/connexion/)
  expect((await decide(sam, 'inconnue', name)).status).toBe(404)
  expect(await acts()).toEqual(['affiliation_requested'])
  expect(await affiliationOf(david, college.id)).toMatchObject({ role: 'member', version: 1 })
})
