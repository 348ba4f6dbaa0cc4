import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { routes } from '#src/app.tsx'
import { createApiKey, listApiKeys } from '#src/auth/api-keys.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import { signInThrottles } from '#src/db/schema/people.ts'
import { API_CALLS_A_MINUTE, type ApiScope, apiScopes } from '#src/domain/application/api-key.ts'
import { urls } from '#src/urls.ts'
import { type Portal, portal } from '#test/support/portal.ts'

type Described = { paths: Record<string, Record<string, { security?: { key: string[] }[]; responses: Record<string, unknown> }>> }

const ofApi = Object.keys(routes).filter((key) => key.includes(' /api/v1/'))

test.each(ofApi)('%s states its scope, and a key without it gets a 403 that names the missing scope', async (route) => {
  const here = await portal()
  const [method = '', path = ''] = route.split(' ')
  const { paths } = (await (await here.stranger().get(urls.openApi)).json()) as Described
  const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!
  const [{ key: [scope] = [] } = { key: [] }] = operation.security ?? []
  expect(apiScopes).toContain(scope)
  expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '429']))

  const others = apiScopes.filter((other) => other !== scope)
  const refused = await call(here, await keyOf(here, others), route)
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await refused.json()).toMatchObject({
    type: 'http://localhost/api#portee-absente',
    status: 403,
    detail: expect.stringContaining('Demandez à l’exploitant'),
    portee: scope,
    portees: others,
  })
  expect([401, 403, 429]).not.toContain((await call(here, await keyOf(here, [scope as ApiScope]), route)).status)
})

test.each([
  ['2026-08-31', 401],
  ['2026-09-01', 400],
  [null, 400],
])('on 1 September, a key whose last day is %s answers %i', async (validUntil, status) => {
  const here = await portal()
  const { key } = await createApiKey(here.ports, 'Logiciel', { validUntil })
  const response = await call(here, key)
  expect(response.status).toBe(status)
  if (status === 401) expect(await response.json()).toMatchObject({ type: 'http://localhost/api#cle-echue' })
})

test('a key past its calls of a minute waits for the next one, whatever isolate answers; other keys do not', async () => {
  const here = await portal()
  const { ports, clock } = here
  const [busy, calm] = [await keyOf(here), await keyOf(here)]
  clock.pass({ seconds: 20 })
  await call(here, busy)
  await ports.db
    .update(apiKeys)
    .set({ callsInMinute: API_CALLS_A_MINUTE - 2 })
    .where(eq(apiKeys.callsInMinute, 1))

  const together = await Promise.all([1, 2, 3, 4].map(() => call(here, busy)))

  expect(together.map(({ status }) => status).toSorted()).toEqual([400, 400, 429, 429])
  const refused = together.find(({ status }) => status === 429)!
  expect(refused.headers.get('Retry-After')).toBe('40')
  expect(await refused.json()).toMatchObject({ type: 'http://localhost/api#trop-de-requetes' })
  expect((await call(here, calm)).status).toBe(400)

  clock.pass({ seconds: 39 })
  expect((await call(here, busy)).headers.get('Retry-After')).toBe('1')
  clock.pass({ seconds: 1 })
  expect((await call(here, busy)).status).toBe(400)
})

test('a refused call is not counted, so the row is written once a call at most', async () => {
  const here = await portal()
  const key = await keyOf(here)
  await here.ports.db.update(apiKeys).set({ lastUsedAt: here.ports.now(), callsInMinute: API_CALLS_A_MINUTE })
  expect((await call(here, key)).status).toBe(429)
  expect(await here.ports.db.select().from(apiKeys)).toMatchObject([{ callsInMinute: API_CALLS_A_MINUTE }])
})

test('a network that sends wrong keys waits; its right key still works, and so do other networks', async () => {
  const here = await portal()
  const right = await keyOf(here)
  const { key: ended } = await createApiKey(here.ports, 'Ancien logiciel', { validUntil: '2026-08-31' })
  const statuses = []
  for (let tries = 0; tries < 21; tries++) statuses.push((await call(here, tries % 2 ? ended : 'relais_fausse')).status)

  expect(statuses).toEqual([...Array(20).fill(401), 429])
  const refused = await call(here, 'relais_fausse')
  expect(refused.headers.get('Retry-After')).toBe('900')
  expect(await refused.json()).toMatchObject({ type: 'http://localhost/api#trop-de-cles-refusees' })
  expect((await call(here, right)).status).toBe(400)
  expect((await call(here, 'relais_fausse', 'GET /api/v1/evenements', '198.51.100.7')).status).toBe(401)
  expect(await here.ports.db.select().from(signInThrottles)).toHaveLength(2)
})

test('an operator sees the scopes, the end and the last use of each key, and support staff see them on the operations page', async () => {
  const here = await portal()
  const agnes = await here.signUp({ isSupportStaff: true })
  const extent = { scopes: ['documents'] as const, validUntil: '2026-12-31' }
  const { key, id } = await createApiKey(here.ports, 'Facturo', extent)
  await call(here, key)
  const listed = await listApiKeys(here.ports.db)
  expect(listed).toMatchObject([{ id, ...extent, lastUsedAt: here.ports.now() }])
  const page = await (await agnes.get(urls.operations)).text()
  for (const text of ['Facturo', 'documents', '31/12/2026', '01/09/2026 à 10 h 00']) expect(page).toContain(text)
})

test('people are asked about the applications that can fetch documents, and no others', async () => {
  const here = await portal()
  const camille = await here.signUp()
  await createApiKey(here.ports, 'Événements seuls', { scopes: ['evenements'] })
  await createApiKey(here.ports, 'Échu', { validUntil: '2026-08-31' })
  await createApiKey(here.ports, 'Documents', { scopes: ['documents'] })
  const panel = await (await camille.get(urls.documentConsents)).text()
  expect(['Événements seuls', 'Échu', 'Documents<'].filter((name) => panel.includes(name))).toEqual(['Documents<'])
})

async function keyOf({ ports }: Portal, scopes?: readonly ApiScope[]) {
  return (await createApiKey(ports, 'Logiciel', scopes && { scopes })).key
}

/** Without its parameters: 400 or 415 once the key is accepted. */
function call({ stranger }: Portal, key: string, route = 'GET /api/v1/evenements', address?: string) {
  const [method = '', path = ''] = route.split(' ')
  const headers = { Authorization: `Bearer ${key}`, 'Sec-Fetch-Site': '' }
  return stranger(address).visit(path.replaceAll(/:\w+/g, 'inconnu'), { method, headers })
}
