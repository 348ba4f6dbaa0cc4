import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { libsqlDatabase, openLibsql } from '#src/adapters/libsql.ts'
import { migrate } from '#src/adapters/libsql-migrations.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const ROUND_TRIPS_MAX = 2

const { account, information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents } = urls

/** One for the session, one for the page. */
test.each([account, information, password, secretQuestion, notifications, devices, affiliations, subscriptions, documents])(
  'GET %s asks the database twice at most',
  async (url) => {
    const { db, roundTrips } = await countedDatabase()
    const { signUp, structure, affiliate } = await portal({ db })
    const camille = await signUp()
    for (const role of ['primary_manager', 'member'] as const) await affiliate(camille, await structure(), { role })

    const before = roundTrips()
    expect((await camille.get(url)).status).toBe(200)
    expect(roundTrips() - before).toBeGreaterThan(0)
    expect(roundTrips() - before).toBeLessThanOrEqual(ROUND_TRIPS_MAX)
  },
)

async function countedDatabase() {
  const client = await openLibsql(':memory:')
  await migrate(client, 'migrations/portal')
  let calls = 0
  const counted = new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (['execute', 'batch', 'executeMultiple', 'transaction', 'migrate'].includes(String(name))) calls++
        return value.apply(target, args)
      }
    },
  })
  return { db: libsqlDatabase(counted as Client), roundTrips: () => calls }
}
