import { expect, test, vi } from 'vitest'
import { jobRuns } from '#src/db/schema/operations.ts'
import { everyTick, type Job } from '#src/jobs/job.ts'
import { runJob } from '#src/jobs/run-job.ts'
import { jobs, tick } from '#src/jobs.ts'
import type { Ports } from '#src/ports/ports.ts'
import { writeMails } from '#test/mail/write-mail.ts'
import { portal } from '#test/support/portal.ts'

const job = (run: (ports: Ports) => Promise<string>): Job => ({ name: 'test', latestDue: everyTick, run })
const runsOf = (ports: Ports) => ports.db.select().from(jobRuns)

test('a tick runs the due jobs once and reports their results', async () => {
  const { ports, clock, sent } = await portal()
  await writeMails(ports, 'a')

  expect((await tick(ports)).map(({ name, state }) => [name, state])).toEqual(jobs.map(({ name }) => [name, 'done']))
  expect(sent).toHaveLength(1)

  clock.pass({ minutes: 9, seconds: 59 })
  expect((await tick(ports)).map(({ state }) => state)).toEqual(jobs.map(() => 'not due'))

  clock.pass({ seconds: 1 })
  const again = (await tick(ports)).filter(({ state }) => state !== 'not due')
  expect(again.map(({ name, state }) => [name, state])).toEqual([
    ['generate-subscriptions', 'done'],
    ['index-structures', 'done'],
    ['absence-reports', 'done'],
    ['tidy-documents', 'done'],
    ['send-mails', 'done'],
  ])
})

test('mails over the limit of one run are sent a minute later', async () => {
  const { ports, clock, sent } = await portal()
  await writeMails(ports, ...Array.from({ length: 151 }, (_, number) => `mail-${number}`))

  expect((await tick(ports)).at(-1)).toMatchObject({ name: 'send-mails', state: 'going on' })
  expect(sent).toHaveLength(150)

  clock.pass({ minutes: 1 })
  expect((await tick(ports)).at(-1)).toMatchObject({ name: 'send-mails', state: 'done' })
  expect(sent).toHaveLength(151)
})

test('the clean-up is due at three in the morning in Paris, in summer and winter', async () => {
  const { latestDue } = jobs.find(({ name }) => name === 'clean-up')!
  expect(latestDue(new Date('2026-07-01T00:59:59Z'))).toEqual(new Date('2026-06-30T01:00:00Z'))
  expect(latestDue(new Date('2026-07-01T01:00:00Z'))).toEqual(new Date('2026-07-01T01:00:00Z'))
  expect(latestDue(new Date('2026-12-01T02:00:00Z'))).toEqual(new Date('2026-12-01T02:00:00Z'))
})

test('two parallel crons run a job once', async () => {
  const { ports } = await portal()
  const run = vi.fn(async () => 'done')
  const runs = await Promise.all([runJob(ports, job(run)), runJob(ports, job(run)), runJob(ports, job(run))])
  expect(run).toHaveBeenCalledOnce()
  expect(runs.map(({ state }) => state).toSorted()).toEqual(['done', 'not due', 'not due'])
})

test('a failed job is reported, does not stop the others, and is retried at the next tick', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { ports } = await portal()
  const run = vi.fn().mockRejectedValueOnce(new Error('no disk')).mockResolvedValue('done')

  expect(await runJob(ports, job(run))).toMatchObject({ state: 'failed', outcome: 'no disk' })
  expect(await runsOf(ports)).toMatchObject([{ name: 'test', outcome: 'failed: no disk', finishedAt: null }])

  expect(await runJob(ports, job(run))).toMatchObject({ state: 'done' })
  expect(await runsOf(ports)).toMatchObject([{ outcome: 'done', finishedAt: ports.now(), claimedUntil: null }])
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('a killed run is resumed when its claim expires', async () => {
  const { ports, clock } = await portal()
  const daily: Job = { ...job(async () => 'done'), latestDue: () => new Date('2026-09-01T01:00:00Z') }
  void runJob(ports, { ...daily, run: () => new Promise(() => {}) })
  await expect.poll(() => runsOf(ports)).toHaveLength(1)

  clock.pass({ minutes: 14 })
  expect(await runJob(ports, daily)).toMatchObject({ state: 'not due' })
  clock.pass({ minutes: 1 })
  expect(await runJob(ports, daily)).toMatchObject({ state: 'done' })
})

test('a killed run does not delay the next due time', async () => {
  const { ports, clock } = await portal()
  const often: Job = { ...job(async () => 'done'), finishesEarlier: true }
  void runJob(ports, { ...often, run: () => new Promise(() => {}) })
  await expect.poll(() => runsOf(ports)).toHaveLength(1)

  clock.pass({ minutes: 10 })
  expect(await runJob(ports, often)).toMatchObject({ state: 'done', dueAt: ports.now() })
  clock.pass({ minutes: 5 })
  await runJob(ports, often)
  expect((await runsOf(ports)).map(({ outcome }) => outcome)).toEqual(['done', 'done'])
})
