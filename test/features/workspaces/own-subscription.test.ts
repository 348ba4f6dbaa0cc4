import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { journal } from '#src/db/schema/operations.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const workspaceCode = 'factures-recues'
type Doors = Record<string, (hall: TownHall, who: Signed, id: string, verdict: Record<string, string>) => Promise<Response>>

const doors: Doors = {
  [urls.subscriptionDecision]: (_, who, id, verdict) =>
    who.post(urlFor(urls.subscriptionDecision, { subscriptionId: id }), verdict),
  [urls.subscriptionDecisions]: (_, who, id, verdict) =>
    who.post(urls.subscriptionDecisions, { ...verdict, selection: id, asked: 'reason' }),
  [urls.structureWorkspaceApproval]: ({ mairie }, who, _, verdict) =>
    who.post(urlFor(urls.structureWorkspaceApproval, { structureId: mairie.id, code: workspaceCode }), verdict),
}

async function hallWithGenerated() {
  const hall = await townHall()
  const { mairie, affiliated, ports } = hall
  const { db, now } = ports
  const line = { structureId: mairie.id, workspaceCode, access: 'view', origin: 'opening', effectiveFrom: '2026-09-01' } as const
  await db.insert(structureWorkspaces).values({ structureId: mairie.id, workspaceCode, openedAt: now() })
  for (const name of ['anne', 'chloe'] as const)
    await db.insert(subscriptions).values({ ...line, id: name, affiliationId: affiliated[name].id, requestedAt: now() })
  const stateOf = async (id: string) => (await db.select().from(subscriptions).where(eq(subscriptions.id, id)))[0]?.state
  const mayBilal = (mayApproveSubscriptions: boolean) =>
    db.update(affiliations).set({ mayApproveSubscriptions }).where(eq(affiliations.id, affiliated.bilal.id))
  const page = async (who: Signed) => (await who.get(urlFor(urls.structureWorkspaces, { structureId: mairie.id }))).text()
  return { hall, stateOf, mayBilal, page }
}

test('every address that decides subscriptions stands in this test', () => {
  const deciding = Object.keys(routes).filter((key) => /^POST \/(gestion\/abonnements|structures\/.*\/validation)/.test(key))
  expect(deciding.toSorted()).toEqual(
    Object.keys(doors)
      .map((url) => `POST ${url}`)
      .toSorted(),
  )
})

const verdicts = [{ verdict: 'approve' }, { verdict: 'reject', reason: 'Non.' }] as Record<string, string>[]

test.each(Object.entries(doors).flatMap(([url, send]) => verdicts.map((verdict) => [url, verdict, send] as const)))(
  'by %s, Anne leaves her own subscription to Bilal, who may decide it; alone she decides it (%o)',
  async (_, verdict, send) => {
    const { hall, stateOf, mayBilal } = await hallWithGenerated()
    const decided = verdict.verdict === 'approve' ? 'approved' : 'rejected'
    await mayBilal(true)
    await send(hall, hall.anne, 'anne', verdict)
    expect(await stateOf('anne')).toBe('pending')

    await mayBilal(false)
    await send(hall, hall.anne, 'anne', verdict)
    expect(await stateOf('anne')).toBe(decided)
  },
)

test('the page of workspaces says how many of one’s own wait for another manager, who then decides them', async () => {
  const { hall, stateOf, mayBilal, page } = await hallWithGenerated()
  await mayBilal(true)
  const said = '1 demande à votre nom attend un autre gestionnaire'
  const approval = (who: Signed) => doors[urls.structureWorkspaceApproval]!(hall, who, '', { verdict: 'approve' })

  expect(await page(hall.anne)).toContain(said)
  expect((await approval(hall.anne)).status).toBe(303)
  expect([await stateOf('chloe'), await stateOf('anne')]).toEqual(['approved', 'pending'])
  const left = await page(hall.anne)
  expect(left).toContain(said)
  expect(left).not.toContain('Valider toutes les demandes')

  expect((await approval(hall.bilal)).status).toBe(303)
  expect(await stateOf('anne')).toBe('approved')
})

test('a verdict on what another manager has decided meanwhile is a 409: nothing changes, and the history tells no decision', async () => {
  const { hall, stateOf, mayBilal } = await hallWithGenerated()
  await mayBilal(true)
  const send = doors[urls.structureWorkspaceApproval]!
  const refusal = { verdict: 'reject', reason: 'Non.' }

  expect((await send(hall, hall.bilal, '', { ...refusal, waiting: '3' })).status).toBe(409)
  expect(await stateOf('chloe')).toBe('pending')
  expect((await send(hall, hall.bilal, '', { verdict: 'approve', waiting: '2' })).status).toBe(303)
  expect((await send(hall, hall.anne, '', refusal)).status).toBe(409)
  expect(await stateOf('chloe')).toBe('approved')
  const acts = (await hall.ports.db.select().from(journal)).map(({ act }) => act)
  expect(acts.filter((act) => act.startsWith('generated_subscriptions'))).toEqual(['generated_subscriptions_approved'])
})
