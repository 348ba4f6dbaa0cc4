import { expect, test } from 'vitest'
import { credentials } from '#src/db/schema/people.ts'
import { urls, withQuery } from '#src/urls.ts'
import { withoutTokens } from '#test/support/html.ts'
import { PASSWORD } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'

const login = 'camille@exemple.fr'
const signIn = (there: Portal, fields: Record<string, string> = {}, address?: string) =>
  there.stranger(address).post(urls.signIn, { login, password: PASSWORD, ...fields })

async function withCamille() {
  const there = await portal()
  await there.signUp({ login })
  return there
}

test('a person signs in, whatever the case and spaces of their address', async () => {
  const there = await withCamille()

  expect((await signIn(there, { login: ' Camille@EXEMPLE.fr ' })).headers.get('location')).toBe(urls.welcome)
})

test('a sign-in renews a password hash of another cost, and keeps one of the current cost', async () => {
  const there = await withCamille()
  const kept = async () => (await there.ports.db.select().from(credentials))[0]!.passwordHash
  const first = await kept()

  await signIn(there)
  expect(await kept()).toBe(first)
  there.ports.config.passwordCost = { N: 32, r: 1, p: 1 }
  await signIn(there)
  expect(await kept()).toMatch(/^scrypt\$32\$1\$1\$/)
  expect((await signIn(there)).status).toBe(303)
})

test('five failures make an account wait fifteen minutes, then thirty, and the page says so', async () => {
  const there = await withCamille()
  const failFiveTimes = async () => {
    for (let failure = 0; failure < 5; failure++) await signIn(there, { password: 'faux' })
  }

  await failFiveTimes()
  const waiting = await signIn(there)
  expect(waiting.status).toBe(429)
  expect(await waiting.text()).toMatch(/jusqu’au 01\/09\/2026 à.10.h.15/)
  there.clock.pass({ minutes: 15 })
  await failFiveTimes()
  there.clock.pass({ minutes: 15 })
  expect((await signIn(there)).status).toBe(429)
  there.clock.pass({ minutes: 15 })

  expect((await signIn(there)).status).toBe(303)
})

test('a hundred parallel guesses count as a hundred', async () => {
  const there = await withCamille()

  await Promise.all(Array.from({ length: 20 }, (_, index) => signIn(there, { password: `essai ${index}` }, `192.0.2.${index}`)))

  expect((await signIn(there)).status).toBe(429)
})

test.each([
  ['a known account', {}],
  ['a deactivated one', { deactivatedAt: new Date('2026-08-31T00:00:00Z') }],
  ['one that can’t come back any more', { deactivatedAt: new Date('2026-01-01T00:00:00Z') }],
])('an unknown account gets the same answers and waits as %s', async (_, row) => {
  const there = await portal()
  await there.signUp({ login, ...row })
  const answers = async (typed: string) => {
    const pages = []
    for (let failure = 0; failure < 6; failure++) {
      const answer = await signIn(there, { login: typed, password: 'faux' }, typed)
      pages.push(`${answer.status} ${withoutTokens(await answer.text()).replaceAll(typed, 'X')}`)
    }
    return pages
  }

  expect(await answers('inconnu@exemple.fr')).toEqual(await answers(login))
})

test('twenty failures from one network address make that address wait, not the accounts', async () => {
  const there = await withCamille()

  for (let failure = 0; failure < 20; failure++) await signIn(there, { login: `personne-${failure}@exemple.fr` }, '192.0.2.9')

  expect((await signIn(there, {}, '192.0.2.9')).status).toBe(429)
  expect((await signIn(there, {}, '192.0.2.10')).status).toBe(303)
})

test('a successful sign-in does not reset the failures of its network address', async () => {
  const there = await withCamille()

  for (let failure = 0; failure < 19; failure++) await signIn(there, { login: `personne-${failure}@exemple.fr` }, '192.0.2.9')
  await signIn(there, {}, '192.0.2.9')
  await signIn(there, { login: 'encore@exemple.fr' }, '192.0.2.9')

  expect((await signIn(there, {}, '192.0.2.9')).status).toBe(429)
})

test('an expired session leads to sign-in, then back to the same page', async () => {
  const there = await withCamille()
  const stranger = there.stranger()

  const turned = await stranger.get(urls.information)
  expect(turned.headers.get('location')).toBe(withQuery(urls.signIn, { retour: urls.information }))
  const answer = await stranger.post(urls.signIn, { login, password: PASSWORD, back: urls.information })

  expect(answer.headers.get('location')).toBe(urls.information)
})

test.each([
  '/.//ailleurs.example',
  '/x/..//ailleurs.example',
  '/./\\ailleurs.example',
  'https://ailleurs.example/',
  '//ailleurs.example',
  '/\\ailleurs.example',
  'javascript:alert(1)',
  '/\t/ailleurs.example',
])('the return address %j is ignored', async (back) => {
  const there = await withCamille()

  const location = (await signIn(there, { back })).headers.get('location') ?? ''

  expect(new URL(location, 'http://localhost').origin).toBe('http://localhost')
})

test('sessions end after 24 hours without a visit, and after 30 days at most', async () => {
  const there = await portal()
  const [camille, dominique] = [await there.signUp(), await there.signUp()]
  const isIn = async (person: typeof camille) => (await person.get(urls.notifications)).status === 200

  for (let day = 0; day < 29; day++) {
    there.clock.pass({ hours: 23 })
    expect(await isIn(camille)).toBe(true)
    await there.settled()
  }
  expect(await isIn(dominique)).toBe(false)
  there.clock.pass({ hours: 23, days: 1 })
  there.clock.pass({ hours: 30 })
  expect(await isIn(camille)).toBe(false)

  const edith = await there.signUp()
  for (let hour = 0; hour < 30 * 24; hour += 20) {
    await edith.get(urls.notifications)
    await there.settled()
    there.clock.pass({ hours: 20 })
  }
  expect(await isIn(edith)).toBe(false)
})

test('a person is told that their account is deactivated only with the right password', async () => {
  const there = await portal()
  await there.signUp({ login, deactivatedAt: there.ports.now() })

  expect(await (await signIn(there)).text()).toContain('Ce compte est désactivé')
  expect(await (await signIn(there, { password: 'faux' })).text()).not.toContain('désactivé')
})

test('an empty sign-in names both fields, each once, and speaks of no password typed before', async () => {
  const there = await portal()

  const page = await (await there.stranger().post(urls.signIn, { login: '', password: '' })).text()

  const summary = page.split('error-summary" role')[1]?.split('</ul>')[0] ?? ''
  expect([...summary.matchAll(/<a [^>]*>(.*?)<\/a>(.*?)<\/li>/g)].map(([, link, rest]) => [link, rest])).toEqual([
    ['Renseignez le champ « Adresse électronique ».', ''],
    ['Renseignez le champ « Mot de passe ».', ''],
  ])
  expect(page).not.toContain('À saisir de nouveau')
})
