import type { Requirement } from '#src/domain/notification/digest.ts'
import { meets } from '#src/domain/notification/digest.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { recipientsAmong } from './recipients.ts'
import { readStandings, toStandings } from './standings.ts'

type Digest = { key: string; userId: string | null; requires: Requirement[] | null }

/**
 * Which digests may be sent now, and to which address: notifications are still on, the account is active, the address takes
 * mail, and the reader may still see everything in them. One round trip for all.
 */
export async function stillAllowed({ db, now }: Pick<Ports, 'db' | 'now'>, digests: Digest[]): Promise<Map<string, string>> {
  const ids = [...new Set(digests.flatMap(({ userId }) => userId ?? []))]
  const standings = readStandings(db, ids, parisDate(now()))
  const [readers, rights, memberships] = await db.batch([recipientsAmong(db, ids), ...standings])
  const addressOf = new Map(readers.map(({ id, email }) => [id, email]))
  const standingOf = toStandings(rights, memberships)
  const allowed = digests.flatMap(({ key, userId, requires }): [string, string][] => {
    const address = userId ? addressOf.get(userId) : undefined
    return userId && address && meets(standingOf(userId), requires ?? []) ? [[key, address]] : []
  })
  return new Map(allowed)
}
