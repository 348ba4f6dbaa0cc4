import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { describeError, summariseError } from '#src/db/describe-error.ts'
import { users } from '#src/db/schema/people.ts'
import { portal } from '#test/support/portal.ts'

test('the log of a failed query names the query and its error, without any value', async () => {
  const { ports } = await portal()
  const secret = 'scrypt$16384$8$5$salt$key'

  const error: unknown = await ports.db
    .update(users)
    .set({ firstName: sql`nowhere(${secret})`, lastName: `${secret}\nsecond line ${secret}` })
    .then(
      () => undefined,
      (failure: unknown) => failure,
    )

  for (const text of [describeError(error), summariseError(error)]) {
    expect(text).toContain('update "users"')
    expect(text).toContain('no such function')
    expect(text).not.toContain('scrypt')
  }
})
