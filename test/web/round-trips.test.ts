import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, DEMO_PASSWORD } from '#demo/accounts.ts'
import { loadDemo } from '#demo/load.ts'
import { users } from '#src/db/schema/people.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const ROWS_MAX = 200

const { account, information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents } = urls
const panels = [information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents]

test.each([account, ...panels, urls.alerts, urls.documentConsents, urls.manager])(
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
  expect(await ports.db.$count(users, eq(users.login, login))).toBe(1)
})
