import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const removal = '/compte/abonnements/suppression'
const linesOf = ({ ports }: TownHall, affiliationId: string) =>
  ports.db.select().from(subscriptions).where(eq(subscriptions.affiliationId, affiliationId))

test('a person removes one subscription, or several ticked ones, after ticking « Je confirme »', async () => {
  const hall = await townHall()
  const opened = { structureId: hall.mairie.id, workspaceCode: 'factures-recues', openedAt: hall.clock.now() }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  const right = { structure: hall.mairie.id, workspace: 'factures-recues', effectiveFrom: '2026-09-01' }
  await hall.chloe.post('/compte/abonnements/demande', { ...right, rights: ['structure:edit', 'structure:view'] })
  const ids = (await linesOf(hall, hall.affiliated.chloe.id)).map(({ id }) => id)

  const asked = await (await hall.chloe.get(`${removal}?selection=${ids[0]}`)).text()
  expect(asked).toContain('Factures reçues, Mairie de Beauval, Service par défaut (toute la structure), Modification')
  expect((await hall.chloe.post(removal, { selection: ids })).status).toBe(422)
  expect((await hall.david.post(removal, { selection: ids, confirmed: 'on' })).status).toBe(409)
  const done = await hall.chloe.post(removal, { selection: ids, confirmed: 'on' })

  expect(done.headers.get('Location')).toBe('/compte/abonnements?etat=supprimes')
  expect(await linesOf(hall, hall.affiliated.chloe.id)).toMatchObject([
    { state: 'cancelled', endedAt: hall.clock.now() },
    { state: 'cancelled', endedAt: hall.clock.now() },
  ])
  expect((await hall.chloe.get(removal)).status).toBe(422)
})

test('a person with more than a page of subscriptions removes them all at once', async () => {
  const hall = await townHall()
  const quantity = 240
  const codes = Array.from({ length: quantity }, (_, index) => `D${index}`)
  const big = await hall.structure({ departments: codes })
  const { id: affiliationId } = await hall.affiliate(hall.chloe, big)
  const held = { affiliationId, structureId: big.id, workspaceCode: 'engagements', access: 'view', state: 'approved' } as const
  const given = { ...held, origin: 'request', effectiveFrom: '2026-09-01', requestedAt: hall.clock.now() } as const
  const lines = big.departments.map(({ id }) => hall.ports.db.insert(subscriptions).values({ ...given, id, departmentId: id }))
  await hall.ports.db.batch(lines as never)
  const selection = big.departments.map(({ id }) => id)

  expect((await hall.chloe.post(removal, { selection })).status).toBe(422)
  const done = await hall.chloe.post(removal, { selection, confirmed: 'on' })

  expect(done.status).toBe(303)
  expect(
    await hall.ports.db.$count(subscriptions, and(eq(subscriptions.structureId, big.id), isNull(subscriptions.endedAt))),
  ).toBe(0)
})
