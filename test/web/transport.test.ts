import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diskAssets } from '#src/adapters/disk-assets.ts'
import { routes } from '#src/app.tsx'
import { forms } from '#test/support/forms.ts'
import { portal } from '#test/support/portal.ts'
import { read, sources } from '#test/support/source-files.ts'
import type { Visitor } from '#test/support/visitor.ts'

const YEAR = 'max-age=31536000; includeSubDomains'
const PART = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

const overHttps = () => portal({ config: { appUrl: 'https://portail.exemple.fr' } })

/** Answers of every route to a stranger and to a member of support, as a page and as a part, and of unknown and refused addresses. */
async function everyAnswer() {
  const there = await overHttps()
  const staff = await there.signUp({ isSupportStaff: true })
  const session = [...staff.cookies]
  const answers: [string, Response][] = []
  const visit = async (someone: Visitor, key: string) => {
    const [method = '', path = ''] = key.split(' ')
    for (const headers of [{}, PART])
      answers.push([key, await someone.visit(path.replaceAll(/:\w+/g, 'inconnu'), { method, headers })])
  }
  for (const key of [...Object.keys(routes), 'GET /inconnu', 'GET /api/v1/inconnu']) {
    await visit(there.stranger(), key)
    await visit(staff, key)
    for (const [name, value] of session) staff.cookies.set(name, value)
  }
  const foreign = { method: 'POST', headers: { Origin: 'https://ailleurs.example', 'Sec-Fetch-Site': 'cross-site' } }
  answers.push(['a foreign form', await there.stranger().visit('/connexion', foreign)])
  await there.settled()
  return answers
}

/** Answers to every form filled in rightly, of the page that it leads to, and to the form sent after its session. */
async function everySavedForm() {
  const answers: [string, Response][] = []
  for (const [name, { url, open }] of Object.entries(forms)) {
    const there = await overHttps()
    const { visitor, right, path = url } = await open(there)
    const saved = await visitor.post(path, right)
    const tooLate = await there.stranger().post(path, { ...(await visitor.owner()), ...right })
    answers.push([name, saved], [name, await visitor.get(saved.headers.get('Location') ?? '/')], [name, tooLate])
    await there.settled()
  }
  return answers
}

test('over https every cookie is Secure and HttpOnly, whichever route sets it', async () => {
  const cookies = [...(await everyAnswer()), ...(await everySavedForm())].flatMap(([, { headers }]) => headers.getSetCookie())

  expect([...new Set(cookies.map((cookie) => cookie.split('=')[0]))].sort()).toEqual([
    '__Host-session',
    'enregistre',
    'envoi',
    'saisie',
  ])
  const weak = cookies.filter(
    (cookie) => !(/; Secure/.test(cookie) && /; HttpOnly/.test(cookie) && /; SameSite=Lax/.test(cookie)),
  )
  expect(weak).toEqual([])
})

test('every answer asks for https during a year: pages, parts, errors and the API', async () => {
  const without = (await everyAnswer()).filter(([, { headers }]) => headers.get('Strict-Transport-Security') !== YEAR)

  expect(without.map(([key]) => key)).toEqual([])
})

test('every answer requires Trusted Types, parts too; an answer with a policy of its own runs no script', async () => {
  const policies = (await everyAnswer()).map(([key, { headers }]) => [key, headers.get('Content-Security-Policy') ?? ''] as const)
  const lax = policies.filter(
    ([, policy]) =>
      !/; require-trusted-types-for 'script'; trusted-types htmx$/.test(policy) &&
      !/default-src 'none'.*; sandbox|^sandbox;/.test(policy),
  )

  expect(lax).toEqual([])
  expect(policies.filter(([, policy]) => policy.includes('sandbox')).length).toBeLessThan(10)
})

test('static files ask for https too, on Deno and on Cloudflare', () => {
  const serve = diskAssets('static')
  const names = ['favicon.svg', ...readdirSync('static/assets').map((name) => `assets/${name}`)]
  const answers = names.map((name) => serve(new Request(`https://portail.exemple.fr/${name}`)))

  expect(answers.map((answer) => answer?.headers.get('Strict-Transport-Security'))).toEqual(names.map(() => YEAR))
  expect(readFileSync('static/_headers', 'utf8')).toContain(`/*\n  Strict-Transport-Security: ${YEAR}\n`)
})

test('a static file opened by itself loads and runs nothing, on Deno and on Cloudflare', () => {
  const serve = diskAssets('static')
  const names = ['favicon.svg', ...readdirSync('static/assets').map((name) => `assets/${name}`)]
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
  const headers = names.map((name) => serve(new Request(`https://portail.exemple.fr/${name}`))?.headers)

  expect(headers.map((each) => each?.get('Content-Security-Policy'))).toEqual(names.map(() => policy))
  expect(headers.map((each) => each?.get('X-Content-Type-Options'))).toEqual(names.map(() => 'nosniff'))
  const [all = ''] = readFileSync('static/_headers', 'utf8').split('\n\n')
  expect(all).toContain(`Content-Security-Policy: ${policy}\n`)
  expect(all).toContain('X-Content-Type-Options: nosniff')
})

test('one file alone sets cookies', () => {
  expect(sources('src').filter((file) => read(file).includes("'hono/cookie'"))).toEqual(['src/web/cookies.ts'])
})
