import { expect, test } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'
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
  const connection = await openEmbedded(':memory:')
  await migrate(connection, 'migrations/portal')
  let calls = 0
  const batch: typeof connection.batch = (statements) => {
    calls++
    return connection.batch(statements)
  }
  return { db: sqlDatabase({ ...connection, batch }), roundTrips: () => calls }
}
