import type { Requirement } from '#src/domain/notification/digest.ts'
import { meets } from '#src/domain/notification/digest.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { recipientsAmong } from './recipients.ts'
import { readStandings, toStandings } from './standings.ts'

type Digest = { key: string; userId: string | null; requires: Requirement[] | null }

/** The addresses of the digests that may be sent now: their reader is still notified, active, deliverable and may see everything in them. */
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
