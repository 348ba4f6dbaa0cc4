import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structures } from '#src/db/schema/structures.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const CODE = 'factures-recues'
const approve = { verdict: 'approve' }
const workspacesUrl = (hall: TownHall) => `/structures/${hall.mairie.id}/espaces`
const generated = (hall: TownHall) =>
  hall.ports.db.$count(subscriptions, and(eq(subscriptions.workspaceCode, CODE), eq(subscriptions.state, 'pending')))

test('opening a workspace creates a pending subscription for each affiliated person, which the manager decides', async () => {
  const hall = await townHall()
  await hall.request(hall.david)

  const answer = await hall.anne.post(workspacesUrl(hall), { workspaces: [CODE, 'engagements'] })
  expect(answer.headers.get('Location')).toBe(`${workspacesUrl(hall)}?etat=ouvert`)
  await hall.settled()

  // Anne, Bilal and Chloé; David's request is pending.
  expect(await generated(hall)).toBe(3)
  expect(await hall.ports.db.$count(subscriptions)).toBe(6)
  expect(await (await hall.anne.get('/gestion')).text()).toContain('Ouverture de l’espace')
  expect((await hall.acts()).filter((act) => act === 'workspace_opened')).toHaveLength(2)
  const all = await hall.anne.htmx.post(`${workspacesUrl(hall)}/${CODE}/validation`, approve)
  expect(await all.text()).toContain('validées')
  expect(await generated(hall)).toBe(0)
})

test('a manager refuses all generated subscriptions with one reason that each person reads; requested ones stay', async () => {
  const hall = await townHall()
  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  await hall.settled()
  const asked = { structure: hall.mairie.id, workspace: CODE, rights: 'structure:view', effectiveFrom: '2026-09-01' }
  await hall.chloe.post('/compte/abonnements/demande', asked)
  const url = `${workspacesUrl(hall)}/${CODE}/validation`
  const reason = 'Cet espace ne sert qu’au service financier.'

  for (const options of [{}, { verdict: 'perhaps' }, { verdict: 'reject', reason: ' ' }])
    expect((await hall.anne.post(url, options)).status).toBe(422)
  expect(await generated(hall)).toBe(4)
  const answer = await hall.anne.post(url, { verdict: 'reject', reason })

  expect(answer.headers.get('Location')).toBe(`${workspacesUrl(hall)}?etat=refuse`)
  expect(await (await hall.anne.get(answer.headers.get('Location')!)).text()).toContain('sont refusées')
  expect(await generated(hall)).toBe(1)
  expect(await (await hall.bilal.get('/compte/abonnements')).text()).toContain(reason)
  const history = await (await hall.anne.get(`/gestion/structures/${hall.mairie.id}/historique`)).text()
  expect(history).toContain(`Factures reçues – Motif : ${reason}`)
})

test('generated subscriptions do not hide requested ones: the page says how many wait', async () => {
  const hall = await townHall()
  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  await hall.settled()
  const asked = { structure: hall.mairie.id, workspace: CODE, rights: 'structure:view', effectiveFrom: '2026-09-01' }
  await hall.chloe.post('/compte/abonnements/demande', asked)

  const page = await (await hall.anne.get(workspacesUrl(hall))).text()
  expect(page).toContain('<p>3 demandes à traiter</p>')
  expect(page).toContain('>1 autre demande à traiter</a>')
  await hall.anne.post(`${workspacesUrl(hall)}/${CODE}/validation`, approve)
  const after = await (await hall.anne.get(workspacesUrl(hall))).text()
  expect(after).not.toContain('Aucune demande à traiter')
  expect(after).toContain('>1 demande à traiter</a>')
})

test('an inactive structure refuses to open a workspace and says so', async () => {
  const hall = await townHall()
  await hall.ports.db.update(structures).set({ isActive: false })

  const page = await (await hall.anne.get(workspacesUrl(hall))).text()
  expect(page).toContain('Cette structure est inactive')
  expect(page).not.toContain('Espaces à ajouter')
  const answer = await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Cette structure est inactive')
  expect(await hall.ports.db.$count(structureWorkspaces)).toBe(0)
})

test('an opening creates subscriptions for each current department, and none for people without an affiliation today', async () => {
  const hall = await townHall()
  const [fin, tech] = hall.mairie.departments.map(({ id }) => id)
  await hall.affiliate(hall.david, hall.mairie, { departments: [fin!, tech!] })
  const others = [
    { validFrom: '2026-09-02' },
    { validFrom: '2026-08-01', validUntil: '2026-08-31' },
    { endedAt: hall.clock.now() },
  ]
  for (const options of others) await hall.affiliate(await hall.signUp(), hall.mairie, options)
  await hall.affiliate(await hall.signUp({ deactivatedAt: hall.clock.now() }), hall.mairie)

  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  await hall.settled()

  const lines = await hall.ports.db.select().from(subscriptions)
  expect(lines.map(({ departmentId }) => departmentId).toSorted()).toEqual([null, null, null, fin, tech])
})

test('an unknown workspace is refused by name, and an open one is not opened again', async () => {
  const hall = await townHall()
  for (const workspaces of [[], ['inconnu'], ['gestion'], [CODE, 'inconnu']])
    expect((await hall.anne.post(workspacesUrl(hall), { workspaces })).status).toBe(422)
  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  expect((await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })).status).toBe(422)
  expect(await hall.ports.db.$count(structureWorkspaces)).toBe(1)
})

test('closing a workspace ends its subscriptions at once; opening it again creates new ones', async () => {
  const hall = await townHall()
  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  await hall.settled()
  await hall.anne.post(`${workspacesUrl(hall)}/${CODE}/validation`, approve)
  const closing = `${workspacesUrl(hall)}/${CODE}/suppression`

  expect(await (await hall.anne.get(closing)).text()).toContain('Plus personne n’accède à cet espace')
  expect((await hall.anne.post(closing)).status).toBe(422)
  expect((await hall.anne.post(closing, { confirmed: 'on' })).status).toBe(303)
  expect(await hall.ports.db.$count(subscriptions, isNull(subscriptions.endedAt))).toBe(0)
  expect((await hall.anne.post(closing, { confirmed: 'on' })).status).toBe(404)

  hall.clock.pass({ minutes: 1 })
  await hall.anne.post(workspacesUrl(hall), { workspaces: CODE })
  await hall.settled()
  expect(await generated(hall)).toBe(3)
})

test('a default workspace cannot be removed by the structure', async () => {
  const hall = await townHall()
  const opened = { structureId: hall.mairie.id, workspaceCode: 'factures-emises', openedAt: hall.clock.now() }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  expect((await hall.anne.post(`${workspacesUrl(hall)}/factures-emises/suppression`, { confirmed: 'on' })).status).toBe(404)
})
