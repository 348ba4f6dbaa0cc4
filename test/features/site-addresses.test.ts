import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

test.each([
  ['/compte/', '/compte', 'directus/directus #635'],
  ['/connexion/', '/connexion', 'ukwa/shine #76'],
  ['/Connexion', '/connexion', 'Azure/static-web-apps #111'],
  ['/CONNEXION//', '/connexion', 'DiamondLightSource/SynchWeb #125'],
  ['/connexion/?retour=%2Fcompte', '/connexion?retour=%2Fcompte', 'the query stays: microsoft/aspire.dev #1579'],
  ['/Sollicitations/Emises/S-4F7K-9QWB/', '/sollicitations/emises/S-4F7K-9QWB', 'a parameter keeps its capitals'],
  ['/structures/AbC-d_E/services/', '/structures/AbC-d_E/services', 'an id tells its capitals apart'],
  ['/espaces/FACTURES-RECUES/', '/espaces/factures-recues', 'codes of workspaces have none'],
  ['/API', '/api', 'for programs too'],
])('%s leads to %s: %s', async (typed, meant, _source) => {
  const answer = await (await portal()).stranger().get(typed)
  expect([answer.status, answer.headers.get('Location')]).toEqual([308, meant])
})

test('a code in capitals, a number in small letters lead to the page, of those who see it', async () => {
  const camille = await (await portal()).signUp()
  for (const [typed, meant] of [
    ['/espaces/FACTURES-RECUES', '/espaces/factures-recues'],
    ['/sollicitations/emises/s-4f7k-9qwb', '/sollicitations/emises/S-4F7K-9QWB'],
  ] as const) {
    const answer = await camille.get(typed)
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, meant])
    expect([403, 404]).toContain((await camille.get(meant)).status)
  }
})

test.each([
  '/inconnue/',
  '/Inconnue',
  '//evil.example/',
  '//evil.example',
  '/%2f%2fevil.example/',
  '/\\evil.example/',
  '/compte/x/y/z/',
])('%s leads nowhere', async (typed) => {
  const answer = await (await portal()).stranger().visit(`http://localhost${typed}`)
  expect(answer.status).toBe(404)
})

test('a form sent to such an address keeps its method and its fields', async () => {
  const answer = await (await portal()).stranger().post('/Connexion/', { login: 'x@y.fr', password: 'x' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([308, '/connexion'])
})

test('password managers are led to the password: authelia/authelia #10406, dotnet/aspnetcore #25556', async () => {
  const answer = await (await portal()).stranger().get('/.well-known/change-password')
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, urls.password])
})

test.each([
  [
    '/.well-known/security.txt',
    'text/plain',
    /^Contact: http:\/\/localhost\/sollicitations\/nouvelle\nExpires: 2027-02-28T08:00:00/,
  ],
  ['/robots.txt', 'text/plain', /^User-agent: \*\n/],
  ['/manifest.webmanifest', 'application/manifest+json', /"name":"[^"]+"/],
  ['/favicon.ico', 'image/x-icon', /^\0\0/],
])('%s is there', async (path, type, text) => {
  const answer = await (await portal()).stranger().get(path)
  expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0]]).toEqual([200, type])
  expect(await answer.text()).toMatch(text)
})
