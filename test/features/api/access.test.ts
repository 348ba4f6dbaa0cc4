import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createApiKey, listApiKeys, revokeApiKey } from '#src/auth/api-keys.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import type { Ports } from '#src/ports/ports.ts'
import { withApiKey } from '#src/web/api-access.ts'
import { answerProblem } from '#src/web/problem-details.ts'
import { type Env, mount, route } from '#src/web/route.ts'
import { portal } from '#test/support/portal.ts'

test('a key is accepted until it is revoked', async () => {
  const { ports } = await portal()
  const { id, key } = await createApiKey(ports, 'Logiciel')

  expect(await (await knock(ports, `Bearer ${key}`)).json()).toEqual({ id, name: 'Logiciel' })

  expect(await revokeApiKey(ports, id)).toBe(true)
  await expectRefused(await knock(ports, `Bearer ${key}`), 'cle-refusee')
  expect(await revokeApiKey(ports, id)).toBe(false)
})

test.each(['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b'])('a call with « %s » is refused without a key', async (header) => {
  const { ports } = await portal()
  await expectRefused(await knock(ports, header), 'cle-absente')
})

test('the id or the hash of a key is refused as a key', async () => {
  const { ports } = await portal()
  const { id, key } = await createApiKey(ports, 'Logiciel')
  const [kept] = await ports.db.select().from(apiKeys)

  expect(JSON.stringify(kept)).not.toContain(key.slice(8, 20))
  for (const wrong of [id, kept!.keyHash, `${key}x`, key.slice(0, -1), key.toUpperCase()])
    await expectRefused(await knock(ports, `Bearer ${wrong}`), 'cle-refusee')
})

test('a session is refused as a key, so no other site can act as an application', async () => {
  const { ports, signUp } = await portal()
  const camille = await signUp()
  const Cookie = [...camille.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  await expectRefused(await knock(ports, '', { Cookie }), 'cle-absente')
})

test('an operator lists the keys, and their last use to the minute', async () => {
  const { ports, clock } = await portal()
  const { key } = await createApiKey(ports, 'Logiciel')
  expect(await listApiKeys(ports.db)).toMatchObject([{ name: 'Logiciel', lastUsedAt: null, revokedAt: null }])
  const uses: (Date | null | undefined)[] = []

  for (const seconds of [0, 59, 2]) {
    clock.pass({ seconds })
    await knock(ports, `Bearer ${key}`)
    uses.push((await listApiKeys(ports.db))[0]?.lastUsedAt)
  }

  expect(uses).toEqual(['2026-09-01T08:00:00Z', '2026-09-01T08:00:00Z', '2026-09-01T08:01:01Z'].map((iso) => new Date(iso)))
})

test('an unknown API address answers with a problem in JSON', async () => {
  const { stranger } = await portal()
  const response = await stranger().visit('/api/v1/inconnu', { method: 'DELETE' })
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: 'http://localhost/api#introuvable', status: 404 })
})

function knock(ports: Ports, authorization: string, headers: Record<string, string> = {}) {
  const bare = new Hono<Env>()
  mount(bare, { 'GET /api/essai': route(withApiKey('evenements'), async (c, key) => c.json(key)) })
  bare.onError((error, c) => answerProblem(c, error))
  return bare.request('/api/essai', { headers: { ...headers, ...(authorization && { Authorization: authorization }) } }, ports)
}

async function expectRefused(response: Response, name: string) {
  expect(response.status).toBe(401)
  expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: `http://localhost/api#${name}`, status: 401 })
}
