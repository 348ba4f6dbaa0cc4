import { expect, test } from 'vitest'
import { app } from '#src/app.tsx'
import { portal } from '#test/support/portal.ts'

test.each([
  ['demo', 'http://evil.example/boite-mail', 403],
  ['demo', 'http://evil.example/connexion', 403],
  ['demo', 'http://127.0.0.1:8787/boite-mail', 200],
  ['demo', 'http://[::1]:8787/boite-mail', 200],
  ['demo', 'http://localhost/boite-mail', 200],
  ['demo', 'https://demo.exemple.fr/boite-mail', 200],
  ['production', 'http://10.0.0.7:8787/connexion', 200],
] as const)('in mode %s, GET %s is answered with %i', async (mode, address, status) => {
  const { ports } = await portal({ config: { mode, appUrl: 'https://demo.exemple.fr' } })
  expect((await app.request(address, {}, ports)).status).toBe(status)
})

test('in the demonstration, a form under a foreign host is refused though its origin is that host', async () => {
  const { ports } = await portal()
  const headers = { Host: 'evil.example', Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }
  const body = new URLSearchParams({ login: 'x', password: 'y' })
  expect((await app.request('http://evil.example/connexion', { method: 'POST', headers, body }, ports)).status).toBe(403)
})
