import { expect, test } from 'vitest'
import { accounts, DEMO_PASSWORD } from '#demo/accounts.ts'
import { loadDemo } from '#demo/load.ts'
import { invoices } from '#src/db/schema/events.ts'
import { subscriptions as subscriptionTable } from '#src/db/schema/workspaces.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

/** 17 subscriptions are read for the header and their panel, nine stopped invoices for the alerts; 29 requests wait for her. */
const ROWS_MAX = 255

const { account, information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents } = urls
const panels = [information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents]

test.each([account, urls.welcome, ...panels, urls.alerts, urls.documentConsents, urls.manager])(
  'GET %s reads the session and the page in one round trip',
  async (url) => {
    const { signUp, structure, affiliate, counts } = await portal()
    const camille = await signUp()
    for (const role of ['primary_manager', 'member'] as const) await affiliate(camille, await structure(), { role })

    counts()
    expect((await camille.get(url)).status).toBe(200)
    expect(counts().roundTrips).toBe(1)
  },
)

test('what is read beside the session is not told to somebody without the right, nor why it could not be read', async () => {
  const { signUp, stranger } = await portal()
  const absurd = `${urls.manager}?page=999999999999`
  expect((await (await signUp()).get(absurd)).status).toBe(404)
  expect((await stranger().get(absurd)).headers.get('Location')).toContain(urls.signIn)
  const unknown = stranger()
  unknown.cookies.set('session', 'unknown')
  expect((await unknown.get(urls.account)).headers.get('Location')).toContain(urls.signIn)
})

test('a saved panel takes three round trips: the session, the write, the panel', async () => {
  const { signUp, counts } = await portal()
  const camille = await signUp()
  await camille.get(notifications)

  counts()
  expect((await camille.htmx.post(notifications, { version: '0', enabled: 'on' })).status).toBe(200)
  expect(counts().roundTrips).toBe(3)
})

test(`« Mon compte » of the demonstration's principal manager reads ${ROWS_MAX} rows at most`, async () => {
  const { ports, stranger, counts } = await portal()
  await loadDemo(ports)
  const visitor = stranger()
  const { login } = accounts.principal
  expect((await visitor.post(urls.signIn, { login, password: DEMO_PASSWORD })).status).toBe(303)

  counts()
  expect((await visitor.get(account)).status).toBe(200)
  expect(counts().rowsRead).toBeLessThanOrEqual(ROWS_MAX)
})

test('what « Mon compte » reads does not grow with the portal, nor with the members and invoices of its structures', async () => {
  const { ports, signUp, structure, affiliate, counts } = await portal()
  const [camille, town] = [await signUp(), await structure()]
  const { id: affiliationId } = await affiliate(camille, town, { role: 'primary_manager' })
  const space = { structureId: town.id, workspaceCode: 'factures-recues' }
  const held = { id: 'held', access: 'view', state: 'approved', origin: 'default' } as const
  await ports.db
    .insert(subscriptionTable)
    .values({ ...space, ...held, affiliationId, effectiveFrom: '2026-01-01', requestedAt: ports.now() })
  const rows = async () => {
    counts()
    await camille.get(account)
    return counts().rowsRead
  }
  const others = async (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      await affiliate(await signUp(), town)
      await affiliate(await signUp(), await structure())
      const sent = {
        number: `${index}`,
        numberKey: `${index}`,
        counterpart: 'Durand',
        amountCents: 1,
        status: 'payment_ordered',
      } as const
      await ports.db.insert(invoices).values({ ...space, ...sent, id: `i${index}`, statusAt: ports.now() })
    }
  }

  await others(0, 3)
  const before = await rows()
  await others(3, 12)
  expect(await rows()).toBe(before)
})
