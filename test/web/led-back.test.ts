import { expect, test } from 'vitest'
import { OWNER_HEADER } from '#components/kit/htmx.ts'
import { interruptions } from '#components/sign-in/words.ts'
import { routes } from '#src/app.tsx'
import { urls, withQuery } from '#src/urls.ts'
import { PASSWORD } from '#test/support/people.ts'
import { portal } from '#test/support/portal.ts'
import type { Visitor } from '#test/support/visitor.ts'

const pages = Object.keys(routes)
  .filter((key) => key.startsWith('GET '))
  .map((key) => key.slice('GET '.length).replaceAll(/:\w+/g, 'inconnu'))
const asked = 'page=2&selection=un&selection=deux&ville=Saint-%C3%89tienne'
const secret = 'lien=x&jeton=x&pour=x&envoi=x'
const PART = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

test('every page that needs a sign-in is led back to with its search, ticked lines and page, and without secrets', async () => {
  const { stranger } = await portal()
  const someone = stranger()
  let closed = 0
  for (const page of pages) {
    const plain = await ledTo(someone, `${page}?${asked}`)
    if (plain.pathname !== urls.signIn || page === urls.home) continue
    closed++
    expect(backOf(plain)).toBe(`${page}?${asked}`)
    expect([...new URLSearchParams(backOf(await ledTo(someone, `${page}?${secret}&${asked}`)).split('?')[1])]).toEqual([
      ...new URLSearchParams(asked),
    ])
    const part = await ledTo(someone, page, { ...PART, 'HX-Current-URL': `http://localhost${page}?${asked}` })
    expect(backOf(part)).toBe(`${page}?${asked}`)
  }
  expect(closed).toBeGreaterThan(30)
})

test('the sign-in says why it is asked for, also when the cookie is gone; to a stranger with a bookmark it says nothing', async () => {
  const { stranger } = await portal()
  const page = urls.subscriptionRemoval
  const fromPortal = { Referer: `http://localhost${urls.subscriptions}` }
  const why = async (headers: Record<string, string>) => (await ledTo(stranger(), page, headers)).searchParams.get('etat')
  expect(await why(fromPortal)).toBe('connexion-demandee')
  expect(await why({ ...PART, [OWNER_HEADER]: 'x' })).toBe('session-terminee')
  expect(await why({ Cookie: 'session=ended' })).toBe('session-terminee')
  expect(await why({})).toBe(null)
  expect(await why({ Referer: 'https://ailleurs.example/x' })).toBe(null)
  const text = await (await stranger().get(withQuery(urls.signIn, { etat: 'connexion-demandee' }))).text()
  expect(text).toContain(interruptions.get('connexion-demandee'))
})

test('Camille signs in again and is on the second page of her search', async () => {
  const { signUp, stranger } = await portal()
  const camille = await signUp()
  const place = `${urls.affiliationSearch}?raisonSociale=mairie&page=2`
  const again = stranger()
  const back = backOf(await ledTo(again, place))
  const answer = await again.post(urls.signIn, { login: camille.person.login ?? '', password: PASSWORD, back })
  expect(answer.headers.get('Location')).toBe(place)
  expect((await again.get(place)).status).toBe(200)
})

test('a query longer than the sign-in form takes is left out', async () => {
  const { stranger } = await portal()
  const long = await ledTo(stranger(), `${urls.subscriptionRemoval}?selection=${'x'.repeat(5000)}`)
  expect(backOf(long)).toBe(urls.subscriptionRemoval)
})

async function ledTo(someone: Visitor, path: string, headers: Record<string, string> = {}) {
  const answer = await someone.visit(path, { headers })
  return new URL(answer.headers.get('Location') ?? answer.headers.get('HX-Redirect') ?? '/', 'http://localhost')
}

function backOf(place: URL) {
  return place.searchParams.get('retour') ?? ''
}
