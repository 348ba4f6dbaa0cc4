import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { DIGEST_DUE_AT, madeUpPortal } from '#bench/made-up-portal.ts'
import { d1Database } from '#src/adapters/d1.ts'
import { composeDaily } from '#src/digests/compose-daily.ts'
import { composeWeekly } from '#src/digests/compose-weekly.ts'
import { sendDigests } from '#src/digests/send-digests.ts'
import { latestDaily, latestWeekly } from '#src/formats/paris-time.ts'
import { digestJob } from '#src/jobs/digests.ts'
import { runJob } from '#src/jobs/run-job.ts'
import { rememberingProvider } from '#test/mail/remembering-provider.ts'
import { meteredD1 } from '#test/support/metered-d1.ts'
import { portal } from '#test/support/portal.ts'

const { DB } = env as unknown as { DB: D1Database }
const SMALL = 200
const LARGE = 4 * SMALL
/** Few people, who seldom share a structure. */
const paged = { peopleAPage: 20, days: 7 }
const jobs = [
  digestJob({ ...paged, name: 'd', kind: 'daily_digest', latestDue: (now) => latestDaily(7, now), compose: composeDaily }),
  digestJob({
    ...paged,
    ...{ name: 'w', kind: 'weekly_summary', latestDue: (now) => latestWeekly('tuesday', 7, now), compose: composeWeekly },
  }),
]

test('on D1, a person’s digests read no more rows in a large portal than in a small one, statement by statement', async () => {
  const [small, large] = [await rowsAPerson(SMALL), await rowsAPerson(LARGE)]
  const grown = [...large].filter(([statement, rows]) => rows > 1.5 * (small.get(statement) ?? 0) + 1)
  expect(large.size).toBeGreaterThan(15)
  expect(grown).toEqual([])
})

async function rowsAPerson(people: number) {
  const { ports } = await portal({ today: DIGEST_DUE_AT.toISOString() })
  await DB.batch(madeUpPortal({ people, city: { people: 0, invoices: 0 } }).map((write) => DB.prepare(write)))
  const provider = rememberingProvider()
  const { binding, rowsRead } = meteredD1(DB)
  const measured = { ...ports, db: d1Database(binding), mailer: provider.mailer }

  for (const job of jobs) expect(await runJob(measured, job)).toMatchObject({ state: 'done' })
  await sendDigests(measured, 100)
  expect(provider.arrived.length).toBeGreaterThan(people * 1.8)
  return new Map([...rowsRead].map(([statement, rows]) => [statement, rows / people]))
}
