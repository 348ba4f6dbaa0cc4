import { expect, onTestFinished, test, vi } from 'vitest'
import { hold } from '#src/db/holds.ts'
import { cron, tick } from '#src/jobs.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { writeMails } from '#test/mail/write-mail.ts'
import { portal } from '#test/support/portal.ts'

const metricsToken = 'a token of tests, for figures alone'.replaceAll(' ', '-')

type Options = Partial<Omit<Ports, 'config'>>
const measured = (options: Options = {}) => portal({ ...options, config: { metricsToken } })
type Home = Awaited<ReturnType<typeof measured>>

const read = ({ stranger }: Pick<Home, 'stranger'>, token = metricsToken) =>
  stranger().visit(urls.metrics, { headers: { Authorization: `Bearer ${token}` } })

async function figures(home: Pick<Home, 'stranger'>) {
  const lines = (await (await read(home)).text()).split('\n').filter((line) => line && !line.startsWith('#'))
  const named = new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))] as const))
  return (name: string) => named.get(name)
}

test('figures are for whoever has the token, and there are none without one', async () => {
  const home = await measured()
  const answer = await read(home)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  ])
  expect((await answer.text()).endsWith('\n# EOF\n')).toBe(true)
  for (const wrong of ['', 'another', `${metricsToken}x`]) expect((await read(home, wrong)).status).toBe(401)

  expect((await read(await portal())).status).toBe(404)
})

test('requests are counted by method, route and status, with their time and statements', async () => {
  const home = await measured()
  const camille = await home.signUp()
  const before = await figures(home)
  await camille.get(urls.account)
  await camille.get(urls.account)
  await home.stranger().get(urls.account)
  await home.stranger().visit('/nowhere/at/all', { method: 'PUT' })
  const after = await figures(home)

  const more = (name: string) => (after(name) ?? 0) - (before(name) ?? 0)
  const account = 'method="GET",route="/compte"'
  expect(more(`portal_requests_total{${account},status="200"}`)).toBe(2)
  expect(more(`portal_requests_total{${account},status="303"}`)).toBe(1)
  expect(more(`portal_request_seconds_count{${account}}`)).toBe(3)
  expect(more(`portal_request_seconds_bucket{${account},le="0.05"}`)).toBe(3)
  expect(more(`portal_statements_total{${account}}`)).toBeGreaterThan(10)
  expect(more('portal_requests_total{method="other",route="/*",status="404"}')).toBe(1)
})

test('the queue of mails, the jobs, what is held and the disk are seen', async () => {
  const home = await measured({ readDisk: async () => ({ freeBytes: 5, walBytes: 7 }) })
  await tick(home.ports)
  await writeMails(home.ports, 'a')
  home.clock.pass({ minutes: 5 })
  await home.ports.db.batch([hold(home.ports.db, 'provider', home.ports.now(), '403')])
  const of = await figures(home)

  const at = (instant: string) => Date.parse(instant) / 1000
  expect(of('portal_database_up')).toBe(1)
  expect(of('portal_mails{state="queued"}')).toBe(1)
  expect(of('portal_mails{state="failed"}')).toBe(0)
  expect(of('portal_oldest_due_mail_age_seconds')).toBe(300)
  expect(of('portal_job_last_success_timestamp_seconds{job="clean-up"}')).toBe(at('2026-09-01T08:00:00Z'))
  expect(of('portal_hold_since_timestamp_seconds{cause="provider"}')).toBe(at('2026-09-01T08:05:00Z'))
  expect([of('portal_disk_free_bytes'), of('portal_wal_bytes')]).toEqual([5, 7])
})

test('a database that is away is a figure too', async () => {
  const { ports } = await portal()
  const fails = () => Promise.reject(new Error('away'))
  const home = await measured({ db: Object.assign(Object.create(ports.db), { batch: fails }) })
  const of = await figures(home)
  expect([of('portal_database_up'), of('portal_mails{state="queued"}')]).toEqual([0, undefined])
})

test('in production the log tells of each request how many statements it took, and has a line for each job that ran', async () => {
  const lines: Record<string, unknown>[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(JSON.parse(line)))
  onTestFinished(() => log.mockRestore())
  const home = await portal({ config: { mode: 'production' } })
  // What a probe found is kept for five seconds, and tests share databases.
  home.clock.pass({ minutes: 1 })
  await home.stranger().get(urls.signIn)
  await home.stranger().get(urls.ready)
  await cron(home.ports)
  const ran = lines.filter(({ job }) => job)
  await cron(home.ports)

  expect(lines.map(({ statements }) => typeof statements)).toEqual(lines.map(() => 'number'))
  expect(lines.find(({ route }) => route === urls.signIn)?.statements).toBe(0)
  expect(lines.find(({ route }) => route === urls.ready)?.statements).toBe(5)
  expect(ran.map(({ job, state }) => [job, state])).toContainEqual(['send-mails', 'done'])
  expect(ran.find(({ job }) => job === 'send-mails')?.statements).toBeGreaterThan(1)
  expect(lines.filter(({ job }) => job)).toEqual(ran)
})
