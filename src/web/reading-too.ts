import type { BatchResponse } from 'drizzle-orm/batch'
import { tokenHash } from '#src/auth/token-hash.ts'
import type { Query } from '#src/db/database.ts'
import type { PersonId } from '#src/db/kept-query.ts'
import { readSessionToken } from './cookies.ts'
import { SignInNeeded } from './problems.ts'
import type { Access, Ctx } from './route.ts'

/** The person of a request whose session is not read yet. Its statements find nothing if there is no such session. */
export type Reader = { userId: PersonId; sessionHash: string }

/**
 * An access rule together with what its page reads, in one round trip: the statements know the person by the session. The rule decides
 * first; what was read for somebody without the right is dropped.
 */
export function readingToo<Grant, const Queries extends readonly Query[]>(
  access: Access<Grant>,
  read: (c: Ctx, reader: Reader) => Queries,
): Access<{ grant: Grant; rows: BatchResponse<Queries> }> {
  return async (c) => {
    const decided = access(c)
    const token = readSessionToken(c)
    const reading = token ? readAll(c, read, tokenHash(token)) : undefined
    // Where access is refused, nobody waits for the rows, nor hears why they could not be read.
    reading?.catch(() => {})
    const grant = await decided
    if (!reading) throw new SignInNeeded()
    return { grant, rows: (await reading) as BatchResponse<Queries> }
  }
}

async function readAll(c: Ctx, read: (c: Ctx, reader: Reader) => readonly Query[], sessionHash: string): Promise<unknown[]> {
  const [first, ...others] = read(c, { userId: { sessionHash }, sessionHash })
  return first ? c.env.db.batch([first, ...others]) : []
}
