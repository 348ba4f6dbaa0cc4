import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { Conflict, type Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { purgedUserOf, tombstoneKey } from '#src/domain/account/tombstone-key.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { leadsOpenStructure } from '#src/memberships/principal.ts'
import type { Ports } from '#src/ports/ports.ts'
import { fileTombstones } from './file-tombstones.ts'
import { purgePerson } from './purge-person.ts'

const FILED_AT_ONCE = 100

/** `orphaned`: open structures that lost their principal manager, for support. */
export type PurgedAgain = { tombstones: number; purged: number; orphaned: string[] }

/** Reads the tombstones in the store of files, which a restored database leaves alone. */
export async function purgeAgain(ports: Ports): Promise<PurgedAgain> {
  const done: PurgedAgain = { tombstones: 0, purged: 0, orphaned: [] }
  for (let after = tombstoneKey(''), more = true; more; ) {
    const page = await ports.files.list(after)
    const purgedBefore = page.files.flatMap(({ key }) => purgedUserOf(key) ?? [])
    for (const userId of await readUnpurged(ports.db, purgedBefore)) await purgeOne(ports, userId, done)
    done.tombstones += purgedBefore.length
    after = page.files.at(-1)?.key ?? ''
    more = page.more && purgedBefore.length === page.files.length
  }
  while ((await fileTombstones(ports, FILED_AT_ONCE)) === FILED_AT_ONCE);
  return done
}

async function purgeOne(ports: Ports, userId: string, done: PurgedAgain) {
  const led = await readLed(ports, userId)
  try {
    await purgePerson(ports, { userId, deactivatedBefore: null })
    done.purged++
    done.orphaned.push(...led.map(({ displayName }) => displayName))
  } catch (error) {
    // Another run purged the account first.
    if (!(error instanceof Conflict)) throw error
  }
}

async function readUnpurged(db: Database, userIds: string[]) {
  const restored = and(inArray(users.id, idsOf(userIds)), isNull(users.purgedAt))
  const rows = await db.select({ id: users.id }).from(users).where(restored).orderBy(asc(users.id))
  return rows.map(({ id }) => id)
}

function readLed({ db, now }: Ports, userId: string) {
  return db
    .select({ displayName: structures.displayName })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(leadsOpenStructure(db, userId, parisDate(now())))
}
