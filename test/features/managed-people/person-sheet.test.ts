import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

/** The town hall with « Factures reçues » and « Engagements » open; Bilal may decide subscriptions. */
async function managedHall() {
  const hall = await townHall()
  const { db } = hall.ports
  const opened = { structureId: hall.mairie.id, openedAt: hall.clock.now() }
  await db
    .insert(structureWorkspaces)
    .values(['factures-recues', 'engagements'].map((workspaceCode) => ({ ...opened, workspaceCode })))
  const sheet = (id: string) => `/gestion/structures/${hall.mairie.id}/personnes/${id}`
  return {
    ...hall,
    fin: `${hall.mairie.id}-FIN`,
    tech: `${hall.mairie.id}-TECH`,
    sheet,
    chloeSheet: sheet(hall.affiliated.chloe.id),
  }
}

const gift = (more = {}) => ({
  ...{ workspaces: ['factures-recues', 'engagements'], units: ['structure'], access: 'view', effectiveFrom: '2026-09-01' },
  ...more,
})

const opens = async (who: Signed, code: string) => (await who.get(`/espaces/${code}`)).status === 200

async function rightsOf({ ports: { db }, affiliated }: TownHall) {
  const rows = await db.select().from(subscriptions).where(eq(subscriptions.affiliationId, affiliated.chloe.id))
  return rows
    .map((row) => [row.workspaceCode, row.departmentId, row.access, row.state, row.endedAt ? 'ended' : ''].join(' '))
    .toSorted()
}

test('Anne gives Chloé two workspaces at once: she opens them at the next click, is mailed, and the history tells it', async () => {
  const hall = await managedHall()
  expect(await opens(hall.chloe, 'factures-recues')).toBe(false)

  const answer = await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift())

  expect(answer.headers.get('Location')).toBe(`${hall.chloeSheet}?etat=abonnements-donnes`)
  expect(await opens(hall.chloe, 'factures-recues')).toBe(true)
  expect(await opens(hall.chloe, 'engagements')).toBe(true)
  expect(await hall.mailedTo('affiliation_changed')).toEqual([hall.chloe.person.login])
  const page = await (await hall.anne.get(hall.chloeSheet)).text()
  expect(page).toContain('Abonnements donnés par un gestionnaire')
  expect(page).toMatch(/Factures reçues.*Consultation.*Validé/s)
})

test('a gift decides what was asked, and what is there already is refused', async () => {
  const hall = await managedHall()
  await hall.chloe.post('/compte/abonnements/demande', {
    ...{
      structure: hall.mairie.id,
      workspace: 'engagements',
      rights: 'structure:view',
      effectiveFrom: '2026-09-01',
      comment: '',
    },
  })
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift())
  expect(await rightsOf(hall)).toEqual(['engagements  view approved ', 'factures-recues  view approved '])
  const again = await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift())
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Cette personne a déjà tous ces abonnements')
})

test('Anne changes level and service of a subscription, then takes it away: each holds at the next click', async () => {
  const hall = await managedHall()
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift({ workspaces: 'factures-recues' }))
  const [right] = await hall.ports.db.select().from(subscriptions).where(eq(subscriptions.workspaceCode, 'factures-recues'))

  const sheet = await (await hall.anne.get(hall.chloeSheet)).text()
  for (const place of [`abonnements/${right!.id}`, `services/${hall.affiliated.chloe.scopes[0]}`])
    expect(sheet).toContain(`href="${hall.chloeSheet}/${place}"`)

  const changed = { version: '1', unit: hall.fin, access: 'edit', effectiveFrom: '2026-09-01' }
  expect((await hall.anne.post(`${hall.chloeSheet}/abonnements/${right!.id}`, changed)).status).toBe(303)
  expect(await rightsOf(hall)).toEqual([`factures-recues ${hall.fin} edit approved `])
  const stale = await hall.anne.post(`${hall.chloeSheet}/abonnements/${right!.id}`, { ...changed, access: 'view' })
  expect(stale.status).toBe(409)

  const end = `${hall.chloeSheet}/fin-d-abonnements`
  expect((await hall.anne.get(end)).status).toBe(422)
  expect(await (await hall.anne.get(`${end}?selection=${right!.id}`)).text()).toContain('Retirer des abonnements à Chloé PETIT')
  expect((await hall.anne.post(end, { selection: right!.id })).status).toBe(422)
  expect((await hall.anne.post(end, { selection: right!.id, confirmed: 'on' })).status).toBe(303)
  expect(await opens(hall.chloe, 'factures-recues')).toBe(false)
})

test('a subscription is not changed into one that is asked for already', async () => {
  const hall = await managedHall()
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift({ workspaces: 'engagements' }))
  const [right] = await hall.ports.db.select().from(subscriptions)
  const asked = { structure: hall.mairie.id, workspace: 'engagements', rights: 'structure:edit', effectiveFrom: '2026-09-01' }
  await hall.chloe.post('/compte/abonnements/demande', asked)
  const change = { version: '1', unit: 'structure', access: 'edit', effectiveFrom: '2026-09-01' }
  expect((await hall.anne.post(`${hall.chloeSheet}/abonnements/${right!.id}`, change)).status).toBe(422)
})

test('a subscription starts on the day that Anne chose', async () => {
  const hall = await managedHall()
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift({ effectiveFrom: '2026-09-03' }))
  expect(await opens(hall.chloe, 'engagements')).toBe(false)
  await hall.wait({ days: 2 })
  expect(await opens(hall.chloe, 'engagements')).toBe(true)
})

test('a line moves to another department with its dates: the default subscriptions follow, the others of the old one end', async () => {
  const hall = await managedHall()
  const { id, scopes } = await hall.affiliate(hall.david, hall.mairie, { departments: [hall.fin] })
  await hall.anne.post(`${hall.sheet(id)}/abonnements`, gift({ workspaces: 'engagements', units: hall.fin }))

  const moved = { version: '1', department: hall.tech, validFrom: '2026-09-01', validUntil: '2026-12-31' }
  expect((await hall.bilal.post(`${hall.sheet(id)}/services/${scopes[0]}`, moved)).status).toBe(303)

  expect(await hall.linesOf(hall.david)).toMatchObject([{ departmentId: hall.tech, validUntil: '2026-12-31' }])
  expect(await opens(hall.david, 'engagements')).toBe(false)
  expect(await opens(hall.david, 'factures-emises')).toBe(true)
})

test.each([
  ['a start that is past', { validFrom: '2026-08-01' }, 'La nouvelle date de début est passée'],
  ['an end that is past', { validUntil: '2026-08-31' }, 'La date de fin est passée'],
  ['an unknown department', { department: 'inconnu' }, 'Ce service n’existe plus dans la structure'],
])('%s is refused for a line', async (_, wrong, message) => {
  const hall = await managedHall()
  const line = { version: '1', department: 'structure', validFrom: '2026-09-01', validUntil: '' }
  const answer = await hall.anne.post(`${hall.chloeSheet}/services/${hall.affiliated.chloe.scopes[0]}`, { ...line, ...wrong })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(message)
})

test('Bilal gives two services and takes one back with its subscriptions; without any left, the affiliation ends', async () => {
  const hall = await managedHall()
  const { id } = await hall.affiliate(hall.david, hall.mairie, { departments: [hall.fin] })
  await hall.bilal.post(`${hall.sheet(id)}/services`, { scope: hall.tech, validFrom: '2026-09-01', validUntil: '' })
  const [fin, tech] = await hall.linesOf(hall.david)
  expect([fin, tech]).toMatchObject([{ departmentId: hall.fin }, { departmentId: hall.tech, state: 'approved' }])

  const end = `${hall.sheet(id)}/fin-de-services`
  expect((await hall.bilal.post(end, { selection: tech!.id, confirmed: 'on' })).status).toBe(303)
  expect(await hall.linesOf(hall.david)).toMatchObject([{ departmentId: hall.fin }])
  expect(await hall.workspacesOf(hall.david)).toEqual([])
  const last = await hall.bilal.get(`${end}?selection=${fin!.id}`)
  expect(last.headers.get('Location')).toBe(`${hall.sheet(id)}/fin`)
})

test('two managers take one of the two services each at once: one of them finds that the other came first', async () => {
  const hall = await managedHall()
  const { id, scopes } = await hall.affiliate(hall.david, hall.mairie, { departments: [hall.fin, hall.tech] })
  const take = (by: Signed, line = '') => by.post(`${hall.sheet(id)}/fin-de-services`, { selection: line, confirmed: 'on' })
  const answers = await Promise.all([take(hall.anne, scopes[0]), take(hall.bilal, scopes[1])])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await hall.linesOf(hall.david)).toHaveLength(1)
})

test('Anne copies the rights of Chloé to David: he has her services and workspaces, nothing is taken away', async () => {
  const hall = await managedHall()
  const { id } = await hall.affiliate(hall.david, hall.mairie, { departments: [hall.fin] })
  await hall.anne.post(`${hall.sheet(id)}/abonnements`, gift({ workspaces: 'engagements', units: hall.fin, access: 'edit' }))
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift({ workspaces: 'factures-recues' }))
  await hall.anne.post(`${hall.chloeSheet}/abonnements`, gift({ workspaces: 'factures-emises', access: 'edit' }))

  const plan = await (await hall.anne.get(`${hall.sheet(id)}/copie?from=${hall.affiliated.chloe.id}`)).text()
  expect(plan).toMatch(
    /David NGUYEN reçoit.*Toute la structure.*Factures reçues, Service par défaut \(toute la structure\), Consultation/s,
  )
  const copied = await hall.anne.post(`${hall.sheet(id)}/copie`, { from: hall.affiliated.chloe.id })

  expect(copied.headers.get('Location')).toBe(`${hall.sheet(id)}?etat=copie`)
  expect(await opens(hall.david, 'factures-recues')).toBe(true)
  expect(await opens(hall.david, 'engagements')).toBe(true)
  expect(await (await hall.anne.get(`${hall.sheet(id)}/copie?from=${hall.affiliated.chloe.id}`)).text()).toContain(
    'Rien à copier',
  )
  expect((await hall.anne.post(`${hall.sheet(id)}/copie`, { from: 'inconnue' })).status).toBe(422)
})

test('a secondary manager without the switch sees the subscriptions, and is told who gives the right to change them', async () => {
  const hall = await managedHall()
  const page = await (await hall.bilal.get(hall.chloeSheet)).text()
  expect(page).toContain('Il vous manque le droit « Valider les abonnements des utilisateurs » : Anne MARTIN')
  expect(page).not.toContain('Donner des abonnements')
  expect(page).toContain('Donner des services')
})

test('nobody changes their own rights, nor those of an equal, on a sheet', async () => {
  const hall = await managedHall()
  const own = hall.sheet(hall.affiliated.bilal.id)
  expect(await (await hall.bilal.get(own)).text()).toContain('C’est votre propre fiche')
  expect((await hall.bilal.post(`${own}/services`, { scope: hall.fin, validFrom: '2026-09-01' })).status).toBe(404)
  const principal = hall.sheet(hall.affiliated.anne.id)
  expect(await (await hall.bilal.get(principal)).text()).toContain('Seul le gestionnaire principal modifie les droits')
  expect((await hall.bilal.post(`${principal}/services`, { scope: hall.fin, validFrom: '2026-09-01' })).status).toBe(403)
})
