import { expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { runJob } from '#src/jobs/run-job.ts'
import { jobs } from '#src/jobs.ts'
import { portal } from '#test/support/portal.ts'

const job = jobs.find(({ name }) => name === 'purge')!

test('the purge runs nightly, and continues at the next tick when one run is not enough', async () => {
  const there = await portal()
  const row = (index: number) => ({ id: `p${index}`, firstName: 'x', lastName: 'x', createdAt: there.ports.now() })
  const deactivatedAt = there.ports.now()
  await there.ports.db.insert(users).values(Array.from({ length: 30 }, (_, index) => ({ ...row(index), deactivatedAt })))
  there.clock.pass({ days: 60 })

  expect(await runJob(there.ports, job)).toMatchObject({ state: 'going on', outcome: '25 purged, more to come' })
  expect(await runJob(there.ports, job)).toMatchObject({ state: 'done', outcome: '5 purged' })
  expect(await runJob(there.ports, job)).toMatchObject({ state: 'not due' })
  expect(job.latestDue(new Date('2026-07-01T00:00:00Z'))).toEqual(new Date('2026-07-01T00:00:00Z'))
})
