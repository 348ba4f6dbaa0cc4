import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

let hall: TownHall

/** Anne manages two structures. Élodie waits since ten days for Finances, Bruno since today for the school; two openings wait too. */
beforeEach(async () => {
  hall = await townHall()
  const { ports, mairie, clock, affiliated, structure, affiliate, anne } = hall
  const school = await structure({ displayName: 'École de Beauval' })
  await affiliate(anne, school, { role: 'primary_manager' })
  const elodie = await hall.signUp({ firstName: 'Élodie', lastName: 'Zola' })
  await hall.request(elodie, mairie.departments[0]!.id)
  const since = clock.now()
  for (const workspaceCode of ['engagements', 'factures-recues'])
    await ports.db.insert(structureWorkspaces).values({ structureId: mairie.id, workspaceCode, openedAt: since })
  const line = { structureId: mairie.id, access: 'view', effectiveFrom: '2026-09-01', requestedAt: since } as const
  const asked = { ...line, affiliationId: affiliated.chloe.id, workspaceCode: 'engagements', origin: 'request' } as const
  const opened = { ...line, workspaceCode: 'factures-recues', origin: 'opening' } as const
  await ports.db.insert(subscriptions).values({ ...asked, id: 'asked' })
  await ports.db.insert(subscriptions).values({ ...opened, id: 'for-chloe', affiliationId: affiliated.chloe.id })
  await ports.db.insert(subscriptions).values({ ...opened, id: 'for-bilal', affiliationId: affiliated.bilal.id })
  await hall.wait({ days: 10 })
  await hall.request(await hall.signUp({ firstName: 'Bruno', lastName: 'Arnaud' }), 'structure', school.id)
})

const all = ['Élodie ZOLA', 'Bruno ARNAUD', 'Chloé PETIT']

async function shown(query = '') {
  const answer = await hall.anne.get(`/gestion${query}`)
  expect(answer.status).toBe(200)
  return namesIn(await answer.text())
}

function namesIn(page: string) {
  return [...page.matchAll(/<th scope="row">([^<]+) <span/g)].map(([, name]) => name)
}

const filters: [string, string, string[]][] = [
  ['nothing', '', all],
  ['a name without accent and capitals', '?recherche=elodie+z', ['Élodie ZOLA']],
  ['an unknown name', '?recherche=personne', []],
  ['affiliations', '?demande=rattachement', ['Élodie ZOLA', 'Bruno ARNAUD']],
  ['subscriptions', '?demande=abonnement', ['Chloé PETIT']],
  ['what openings generated, one by one', '?demande=ouverture', ['Bilal HADDAD', 'Chloé PETIT']],
  ['the whole structure', '?service=*&demande=rattachement', ['Bruno ARNAUD']],
  ['a workspace', '?espace=engagements', ['Chloé PETIT']],
  ['requests older than a week', '?anciennete=7&demande=rattachement', ['Élodie ZOLA']],
  ['the newest first', '?tri=recentes&demande=rattachement', ['Bruno ARNAUD', 'Élodie ZOLA']],
  ['by person', '?tri=personne&demande=rattachement', ['Bruno ARNAUD', 'Élodie ZOLA']],
  ['by structure, É with E', '?tri=structure&demande=rattachement', ['Bruno ARNAUD', 'Élodie ZOLA']],
  ['values that are not offered', '?tri=__proto__&anciennete=x&demande=toString', all],
]

test.each(filters)('the desk finds and sorts by %s', async (_, query, names) => {
  expect((await shown(query)).toSorted()).toEqual(names.toSorted())
  if (query.includes('tri=') && !query.includes('__proto__')) expect(await shown(query)).toEqual(names)
})

test('by structure and by department', async () => {
  expect(await shown(`?structure=${hall.mairie.id}&demande=rattachement`)).toEqual(['Élodie ZOLA'])
  const { name } = hall.mairie.departments[0]!
  expect(await shown(`?service=${encodeURIComponent(name)}`)).toEqual(['Élodie ZOLA'])
})

test('an opening that generated many is one line, which approves them all', async () => {
  const page = await (await hall.anne.get('/gestion')).text()
  expect(page).toContain('Ouverture de l’espace Factures reçues')
  expect(page).toMatch(/Mairie de Beauval – 2.personnes/)
  const form = { verdict: 'approve', tout: '2', demande: 'ouverture', structure: hall.mairie.id, espace: 'factures-recues' }

  const answer = await hall.anne.post('/gestion/abonnements', form)

  expect(answer.headers.get('Location')).toBe('/gestion?objet=abonnements&approved=2&restes=0')
  expect(await (await hall.anne.get('/gestion')).text()).not.toContain('Ouverture de l’espace')
  expect(await hall.mailedTo('subscription_decided')).toHaveLength(2)
  expect(await shown()).toEqual(all)
})

test('« Tout sélectionner » means all pages of the filter, as the page showed them, and no later request', async () => {
  const { anne, clock } = hall
  for (let number = 0; number < 21; number++) await hall.affiliate(await hall.signUp(), hall.mairie, { state: 'pending' })
  const page = await (await anne.get('/gestion?demande=rattachement')).text()
  expect(page).toMatch(/23.demandes, sur toutes les pages/)
  const jusqua = String(clock.now().getTime())
  clock.pass({ seconds: 1 })
  await hall.request(hall.david)

  const part = await anne.htmx.post('/gestion/demandes?demande=rattachement', { verdict: 'approve', tout: '23', jusqua })

  expect(await part.text()).toMatch(/23.demandes validées\. Il en reste 1 à traiter/)
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'pending' }])
})

test('what another manager decided meanwhile is counted, and what cannot be approved any more is named', async () => {
  const { anne, bilal, signUp, affiliate, mairie } = hall
  const { scopes } = await affiliate(await signUp(), mairie, {
    state: 'pending',
    validFrom: '2026-09-01',
    validUntil: '2026-09-02',
  })
  const [line] = await hall.request(hall.david)
  expect(scopes).toHaveLength(1)
  await bilal.post(`/gestion/demandes/${line!.id}`, { verdict: 'reject', reason: 'Inconnu.' })

  const answer = await anne.post('/gestion/demandes', { verdict: 'approve', tout: '4' })

  expect(answer.headers.get('Location')).toBe('/gestion?approved=2&restes=1&passees=1')
  const page = await (await anne.get(answer.headers.get('Location')!)).text()
  expect(page).toMatch(/1.demande n’attendait plus de décision/)
  expect(page).toMatch(/1.demande d’une période passée/)
})

test('« Tout valider » says how many of both lists it means, decides them together, and « Annuler » takes them all back', async () => {
  const { anne } = hall
  const asked = await (await anne.get('/gestion/tout')).text()
  expect(asked).toMatch(/5.demandes à valider/)
  expect(asked).toMatch(/Valider 5.demandes/)

  const answer = await anne.post('/gestion/tout', { verdict: 'approve', tout: '5' })

  expect(answer.headers.get('Location')).toBe('/gestion?approved=5&restes=0')
  const page = await (await anne.get('/gestion?approved=5&restes=0')).text()
  expect(page).toMatch(/5.demandes validées\. Il n’en reste aucune/)
  const undo = /action="(\/gestion\/decisions\/[^"]+)"/.exec(page)?.[1] ?? ''
  expect((await anne.post(undo, {})).headers.get('Location')).toBe('/gestion?annulees=5')
  expect((await shown()).toSorted()).toEqual(all.toSorted())
  expect(await hall.workspacesOf(hall.chloe)).toEqual(['engagements pending', 'factures-recues pending'])
})

test('a decision keeps the filter, and the reasons given last are offered again', async () => {
  const { anne } = hall
  const [id] = /id="demande-([^"]+)"/.exec(await (await anne.get('/gestion?recherche=zola')).text())?.slice(1) ?? []
  const refused = await anne.post(`/gestion/demandes/${id}?recherche=zola`, { verdict: 'reject', reason: 'Doublon.' })
  expect(refused.headers.get('Location')).toBe('/gestion?recherche=zola&rejected=1')
  const [next] = /id="demande-([^"]+)"/.exec(await (await anne.get('/gestion')).text())?.slice(1) ?? []

  const row = await (await anne.htmx.get(`/gestion/demandes/${next}/refus`)).text()
  expect(row).toMatch(new RegExp(`^<tr id="demande-${next}".*<tr class="refusal">`, 's'))
  expect(row).toContain('<option value="Doublon.">')
  const page = await (await anne.get(`/gestion/demandes/${next}/refus`)).text()
  expect(page).toContain('<option value="Doublon.">')
  expect(page).toContain('Confirmer le refus')
})

test.each(['/gestion/tout', '/gestion/demandes'])(
  '%s: somebody renames themself into the search: nobody more is approved than the page said',
  async (path) => {
    const { anne, david, ports } = hall
    await hall.request(david)
    const search = `${path}?recherche=zola`
    await ports.db.update(users).set({ lastName: 'Zola' }).where(eq(users.id, david.person.id))
    const answer = await anne.post(search, { verdict: 'approve', tout: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toMatch(/plus de demandes que la page n’en annonçait/)
    expect((await anne.post(search, { verdict: 'approve', tout: '2' })).status).toBe(303)
  },
)
