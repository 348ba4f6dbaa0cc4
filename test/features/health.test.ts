import { expect, onTestFinished, test, vi } from 'vitest'
import { hold } from '#src/db/holds.ts'
import { tick } from '#src/jobs.ts'
import { urls } from '#src/urls.ts'
import { writeMails } from '#test/mail/write-mail.ts'
import { portal } from '#test/support/portal.ts'
import { add, documentsPortal } from './documents/documents-portal.ts'

type Home = Awaited<ReturnType<typeof portal>>

async function readiness({ stranger }: Pick<Home, 'stranger'>) {
  const answer = await stranger().get(urls.ready)
  const { checks } = (await answer.json()) as { checks: Record<string, string> }
  return [answer.status, ...Object.entries(checks).filter(([, state]) => state !== 'ok')]
}

test('a portal that can serve is ready', async () => {
  const home = await portal()
  await tick(home.ports)
  expect(await readiness(home)).toEqual([200])
})

test('a cron that stands still, mails that are late and held mails are each named', async () => {
  const home = await portal()
  await tick(home.ports)
  home.clock.pass({ minutes: 31 })
  expect(await readiness(home)).toEqual([503, ['cron', 'last run 2026-09-01T08:00:00.000Z']])

  await writeMails(home.ports, 'a')
  home.clock.pass({ minutes: 61 })
  expect(await readiness(home)).toContainEqual(['mails', 'the oldest is due since 2026-09-01T08:31:00.000Z'])

  await tick(home.ports)
  await home.ports.db.batch([hold(home.ports.db, 'provider', home.ports.now(), '403')])
  home.clock.pass({ minutes: 1 })
  expect(await readiness(home)).toEqual([503, ['mails', 'held since 2026-09-01T09:32:00.000Z: provider']])
})

test('a volume of files that is not mounted is named', async () => {
  const home = await documentsPortal()
  const { storageKey } = await add(home, home.camille)
  expect(await readiness(home)).toEqual([200])
  await home.ports.files.delete(storageKey)
  home.clock.pass({ seconds: 6 })
  expect(await readiness(home)).toEqual([503, ['files', 'the newest document has no file']])
})

test('a database or a store that fails is named, and the program is still alive', async () => {
  const { ports } = await portal()
  const fails = () => Promise.reject(new Error('away'))
  const home = await portal({
    db: Object.assign(Object.create(ports.db), { batch: fails }),
    files: { ...ports.files, get: fails },
  })
  expect((await home.stranger().get(urls.health)).status).toBe(200)
  expect(await readiness(home)).toEqual([
    503,
    ['read', 'the database can not be read'],
    ['files', 'the store of files does not answer'],
    ['cron', 'unknown'],
    ['mails', 'unknown'],
  ])
})

test('each request has an id; in production it is a line of the log without addresses, queries and people', async () => {
  const lines: Record<string, unknown>[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(JSON.parse(line)))
  onTestFinished(() => log.mockRestore())
  const home = await portal({ config: { mode: 'production' } })
  const visit = (path: string, headers = {}) => home.stranger().visit(path, { headers })

  const own = await visit('/espaces/factures-recues?q=secret')
  const given = await visit(urls.signIn, { 'X-Request-Id': 'from-the-proxy' })
  const odd = await visit(urls.signIn, { 'X-Request-Id': 'a b' })

  expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['GET', '/espaces/:code', 303],
    ['GET', '/connexion', 200],
    ['GET', '/connexion', 200],
  ])
  expect([own, given, odd].map((answer) => answer.headers.get('X-Request-Id'))).toEqual(lines.map(({ id }) => id))
  expect([lines[1]?.id, lines[2]?.id === 'a b']).toEqual(['from-the-proxy', false])
  expect(JSON.stringify(lines)).not.toContain('secret')
})
