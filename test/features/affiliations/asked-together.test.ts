import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { townHall } from '#test/support/town-hall.ts'

/** « Factures reçues » and « Engagements » are open; David asks for the whole town hall and one of them. */
async function asking(more: Record<string, string | string[]> = {}) {
  const hall = await townHall()
  const opened = { structureId: hall.mairie.id, openedAt: hall.clock.now() }
  const codes = ['factures-recues', 'engagements']
  await hall.ports.db.insert(structureWorkspaces).values(codes.map((workspaceCode) => ({ ...opened, workspaceCode })))
  const url = `/compte/rattachements/demande/${hall.mairie.id}`
  const form = { scope: 'structure', validFrom: '2026-09-01', spaces: 'factures-recues:edit', ...more }
  const answer = await hall.david.post(url, form)
  const [line] = await hall.linesOf(hall.david)
  const opens = async (code: string) => (await hall.david.get(`/espaces/${code}`)).status === 200
  return { hall, url, answer, line: line!, opens }
}

const decide = { verdict: 'approve' }

test('the request names the spaces that come by themselves and offers the others; the managers are mailed once', async () => {
  const { hall, url, answer } = await asking()
  const page = await (await hall.eve.get(url)).text()
  expect(page).toContain('Ces espaces viennent avec le rattachement : Accueil connecté')
  expect(page).toMatch(/Factures reçues – Modification.*Factures reçues – Consultation.*Engagements – Modification/s)
  expect(answer.status).toBe(303)
  expect(await hall.workspacesOf(hall.david)).toEqual(['factures-recues pending'])
  const mails = (await hall.mails()).filter(({ kind }) => kind.includes('requested'))
  expect(mails.map(({ kind }) => kind)).toEqual(['affiliation_requested', 'affiliation_requested'])
  expect(mails[0]?.text).toContain('Factures reçues – Modification')
})

test('Anne approves both at once: David works in the space at the next click, and she takes both back', async () => {
  const { hall, line, opens } = await asking()
  const desk = await (await hall.anne.get('/gestion')).text()
  expect(desk).toContain('Demande aussi : Factures reçues (Modification)')
  expect(desk).toContain('Valider avec les espaces')

  await hall.anne.post(`/gestion/demandes/${line.id}`, { verdict: 'approve_with_spaces' })
  expect(await opens('factures-recues')).toBe(true)

  const undo = /action="(\/gestion\/decisions\/[^"]+)"/.exec(await (await hall.anne.get('/gestion')).text())?.[1] ?? ''
  expect((await hall.anne.post(undo)).status).toBe(303)
  expect(await hall.workspacesOf(hall.david)).toEqual(['factures-recues pending'])
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'pending' }])
})

test('approved alone, the affiliation leaves the space to a second decision', async () => {
  const { hall, line, opens } = await asking()
  await hall.anne.post(`/gestion/demandes/${line.id}`, decide)
  expect(await opens('factures-emises')).toBe(true)
  expect(await opens('factures-recues')).toBe(false)
  expect(await hall.workspacesOf(hall.david)).toContain('factures-recues pending')
})

test('a refusal covers the spaces too, with its reason', async () => {
  const { hall, line } = await asking()
  await hall.anne.post(`/gestion/demandes/${line.id}`, { verdict: 'reject', reason: 'Vous partez.' })
  expect(await hall.workspacesOf(hall.david)).toEqual(['factures-recues rejected'])
  expect(await hall.mailedTo('subscription_decided')).toEqual([hall.david.person.login])
})

test('Bilal, who may not decide subscriptions, is told so and approves the affiliation alone', async () => {
  const { hall, line } = await asking()
  const desk = await (await hall.bilal.get('/gestion')).text()
  expect(desk).toContain('Il vous manque le droit « Valider les abonnements des utilisateurs »')
  expect(desk).not.toContain('Valider avec les espaces')
  await hall.bilal.post(`/gestion/demandes/${line.id}`, { verdict: 'approve_with_spaces' })
  expect(await hall.linesOf(hall.david)).toMatchObject([{ state: 'approved' }])
  expect(await hall.workspacesOf(hall.david)).toContain('factures-recues pending')

  await hall.ports.db
    .update(affiliations)
    .set({ mayApproveSubscriptions: true })
    .where(eq(affiliations.id, hall.affiliated.bilal.id))
  expect(await (await hall.bilal.get('/gestion')).text()).toContain('Factures reçues')
})

test('each department asked brings its own subscription; cancelled with its line', async () => {
  const hall = await townHall()
  const departments = hall.mairie.departments.map(({ id }) => id)
  await hall.ports.db.insert(structureWorkspaces).values({
    ...{ structureId: hall.mairie.id, workspaceCode: 'engagements', openedAt: hall.clock.now() },
  })
  const lines = await hall.request(hall.david, departments, hall.mairie.id, { spaces: ['engagements:view'] })
  expect(await hall.workspacesOf(hall.david)).toEqual(['engagements pending', 'engagements pending'])
  const [line] = lines
  await hall.david.post(`/compte/rattachements/suivi/${line!.affiliationId}/annulation`, { line: line!.id, version: '1' })
  expect(await hall.workspacesOf(hall.david)).toEqual(['engagements pending'])
})

test.each([
  ['a space that is not open', ['raccordement:edit'], 'Cet espace n’est plus ouvert'],
  ['a space that follows the role', ['gestion:edit'], 'Cet espace n’est plus ouvert'],
  ['an unknown level', ['factures-recues:tout'], 'Cet espace n’est plus ouvert'],
])('%s is refused', async (_, spaces, message) => {
  const { hall, answer } = await asking({ spaces })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(message)
  expect(await hall.linesOf(hall.david)).toEqual([])
})
