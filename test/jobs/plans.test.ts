import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { loadDemo } from '#demo/load.ts'
import { users } from '#src/db/schema/people.ts'
import { purgeRestoredAccounts } from '#src/jobs/purge.ts'
import { tick } from '#src/jobs.ts'
import { explained } from '#test/support/explained-statements.ts'
import { portal } from '#test/support/portal.ts'

test('the jobs of three months, with everything due: no statement reads a whole table that grows (test/support/on-libsql.ts looks)', async () => {
  const there = await portal()
  const ports = { ...there.ports, db: explained(there.ports.db) }
  await loadDemo(there.ports)
  await ports.db.insert(users).values({ id: 'waiting', firstName: 'Zoé', lastName: 'Petit', createdAt: ports.now() })
  const states = new Set<string>()
  for (const days of [0, 1, 3, 7, 30, 60]) {
    there.clock.pass({ days, hours: 1 })
    for (const { state } of await tick(ports)) states.add(state)
    await there.ports.db
      .update(users)
      .set({ deactivatedAt: ports.now() })
      .where(and(eq(users.isSupportStaff, true), isNull(users.deactivatedAt)))
  }
  await purgeRestoredAccounts(ports)
  expect([...states].filter((state) => state === 'failed')).toEqual([])
})
