import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#src/db/schema/events.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { sendMails } from '#src/mail/send-mails.ts'
import { dump } from '#test/support/every-table.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const approve = { verdict: 'approve' }
const reject = { verdict: 'reject', reason: 'Inconnu.', asked: 'reason' }

async function lastVerdict({ ports: { db } }: TownHall) {
  const all = await db.select().from(verdicts)
  return all.at(-1)!
}

const undo = async (hall: TownHall, who: Signed = hall.anne) =>
  who.post(`/gestion/decisions/${(await lastVerdict(hall)).id}/annulation`, {})

/** What a verdict and its « Annuler » must leave as it was. */
async function state({ settled, ports: { db } }: TownHall) {
  await settled()
  const { affiliations, affiliation_scopes = [], subscriptions: lines = [], queued_mails } = await dump(db)
  const withoutVersion = (rows: Record<string, unknown>[]) => rows.map(({ version, ...row }) => row)
  return { affiliations, queued_mails, scopes: withoutVersion(affiliation_scopes), subscriptions: withoutVersion(lines) }
}

async function waiting(hall: TownHall, people = [hall.david, hall.eve]) {
  const [fin] = hall.mairie.departments
  const lines = []
  for (const person of people) lines.push(...(await hall.request(person, fin!.id)))
  return lines.map(({ id }) => id)
}

test.each([approve, reject])('a verdict on several is taken back: rows, rights and mails are as before (%o)', async (verdict) => {
  const hall = await townHall()
  const selection = await waiting(hall)
  const before = await state(hall)
  await hall.anne.post('/gestion/demandes', { ...verdict, selection })
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(2)
  if (verdict === approve) expect(await hall.workspacesOf(hall.david)).toContain('factures-emises approved')
  hall.clock.pass({ seconds: 9 })

  const answer = await undo(hall)

  expect(answer.headers.get('Location')).toBe('/gestion?annulees=2')
  expect(await state(hall)).toEqual(before)
  expect((await hall.acts()).slice(-2)).toEqual(['affiliation_verdict_undone', 'affiliation_verdict_undone'])
  const page = await (await hall.anne.get('/gestion?annulees=2')).text()
  expect(page).toMatch(/Décision annulée : 2.demandes attendent de nouveau/)
  expect((await hall.anne.post('/gestion/demandes', { ...verdict, selection })).status).toBe(303)
  expect(await hall.mailedTo('affiliation_decided')).toHaveLength(2)
})

test('a clock that goes on between the writes of a verdict leaves nothing behind when it is taken back', async () => {
  const hall = await townHall()
  const selection = await waiting(hall)
  const before = await state(hall)
  const { now } = hall.ports
  let readings = 0
  hall.ports.now = () => new Date(now().getTime() + ++readings)
  await hall.anne.post('/gestion/demandes', { ...approve, selection: selection.slice(1) })
  await hall.anne.post(`/gestion/demandes/${selection[0]}`, { ...approve, version: '1' })
  hall.ports.now = now

  for (const verdict of (await hall.ports.db.select().from(verdicts)).reverse())
    expect((await hall.anne.post(`/gestion/decisions/${verdict.id}/annulation`, {})).status).toBe(303)
  expect(await state(hall)).toEqual(before)
})

test.each([approve, reject])('a verdict on a subscription is taken back (%o)', async (verdict) => {
  const hall = await townHall()
  const workspace = { structureId: hall.mairie.id, workspaceCode: 'engagements' }
  const line = { id: 'asked', affiliationId: hall.affiliated.chloe.id, access: 'view', origin: 'request' } as const
  await hall.ports.db.insert(structureWorkspaces).values({ ...workspace, openedAt: hall.clock.now() })
  await hall.ports.db
    .insert(subscriptions)
    .values({ ...workspace, ...line, effectiveFrom: '2026-09-01', requestedAt: hall.clock.now() })
  const before = await state(hall)
  await hall.anne.post('/gestion/abonnements/asked', verdict)

  expect((await undo(hall)).headers.get('Location')).toBe('/gestion?objet=abonnements&annulees=1')
  expect(await state(hall)).toEqual(before)
  expect(await hall.acts()).toContain('subscription_verdict_undone')
})

test('the mails of a decision leave after ten seconds, not before', async () => {
  const hall = await townHall()
  const [id] = await waiting(hall, [hall.david])
  await hall.settled()
  await sendMails(hall.ports, 100)
  const before = hall.sent.length
  await hall.anne.post(`/gestion/demandes/${id}`, approve)
  await hall.settled()

  hall.clock.pass({ milliseconds: 9_999 })
  await sendMails(hall.ports, 100)
  expect(hall.sent.length).toBe(before)
  hall.clock.pass({ milliseconds: 1 })
  await sendMails(hall.ports, 100)
  expect(hall.sent.length).toBe(before + 1)
})

test('after ten seconds « Annuler » changes nothing and says so', async () => {
  const hall = await townHall()
  await hall.anne.post('/gestion/demandes', { ...approve, selection: await waiting(hall) })
  hall.clock.pass({ seconds: 10 })
  const decided = await state(hall)

  const answer = await undo(hall)

  expect(answer.status).toBe(409)
  expect(await answer.text()).toMatch(/Les 10.secondes sont passées/)
  expect(await state(hall)).toEqual(decided)
})

test('« Annuler » pressed twice, or sent again, is one act', async () => {
  const hall = await townHall()
  await hall.anne.post('/gestion/demandes', { ...approve, selection: await waiting(hall) })
  expect((await undo(hall)).status).toBe(303)
  const again = await undo(hall)
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('a déjà été annulée')

  expect((await hall.acts()).filter((act) => act === 'affiliation_verdict_undone')).toHaveLength(2)
})

test('a verdict that was taken back, sent again by the same page, decides anew', async () => {
  const hall = await townHall()
  const [id] = await waiting(hall, [hall.david])
  const form = { ...approve, envoi: 'of-the-same-page' }
  await hall.anne.post(`/gestion/demandes/${id}`, form)
  await undo(hall)
  await hall.anne.post(`/gestion/demandes/${id}`, form)
  expect(await hall.workspacesOf(hall.david)).toContain('accueil approved')
})

test('nobody takes back another manager’s verdict', async () => {
  const hall = await townHall()
  await hall.anne.post('/gestion/demandes', { ...approve, selection: await waiting(hall) })
  for (const other of [hall.bilal, hall.eve]) expect((await undo(hall, other)).status).toBe(404)
  expect((await undo(hall, hall.david)).status).toBe(403)
  expect(await hall.workspacesOf(hall.david)).not.toEqual([])
})

/** What was done since, on the strength of the verdict or to it. */
const since: Record<string, (hall: TownHall, id: string) => Promise<unknown>> = {
  'Bilal ends the affiliation': async (hall) => {
    const { id } = (await hall.affiliationOf(hall.david))!
    return hall.bilal.post(`/gestion/structures/${hall.mairie.id}/personnes/${id}/fin`, { confirmed: 'on', version: '1' })
  },
  'Anne names David secondary manager': async (hall) => {
    const { id } = (await hall.affiliationOf(hall.david))!
    return hall.anne.post(`/gestion/structures/${hall.mairie.id}/personnes/${id}`, { version: '1', role: 'secondary_manager' })
  },
  'David gives up a workspace': async ({ ports, david, affiliationOf }) => {
    const { id } = (await affiliationOf(david))!
    const lines = await ports.db.select().from(subscriptions).where(eq(subscriptions.affiliationId, id))
    const line = lines.find(({ workspaceCode }) => workspaceCode === 'factures-emises')
    return david.post('/compte/abonnements/suppression', { selection: line!.id, confirmed: 'on' })
  },
  'David leaves the portal': ({ david }) => david.post('/compte/desactivation', {}),
  'David moves an invoice': ({ ports, mairie, david, clock }) => {
    const place = { structureId: mairie.id, workspaceCode: 'factures-emises', type: 'statut_facture' }
    const moment = { occurredAt: clock.now(), receivedAt: clock.now() }
    return ports.db.insert(events).values({ id: 'answered', actorId: david.person.id, ...place, ...moment })
  },
  'a mail has left': ({ ports }) =>
    ports.db.update(queuedMails).set({ state: 'sending', attempts: 1 }).where(eq(queuedMails.kind, 'affiliation_decided')),
}

test.each(Object.entries(since))('%s: « Annuler » is a 409, never half a change', async (_, act) => {
  const hall = await townHall()
  const selection = await waiting(hall)
  await hall.anne.post('/gestion/demandes', { ...approve, selection })
  hall.clock.pass({ seconds: 1 })
  await act(hall, selection[0]!)
  const then = await state(hall)

  const answer = await undo(hall)

  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('la décision reste entière')
  expect(await state(hall)).toEqual(then)
})
