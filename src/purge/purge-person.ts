import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { commit, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { users } from '#src/db/schema/people.ts'
import { tombstones } from '#src/db/schema/tombstones.ts'
import type { Ports } from '#src/ports/ports.ts'
import { accountErasures } from './account-erasures.ts'
import { traceErasures } from './trace-erasures.ts'

/** `deactivatedBefore`: purge only if still deactivated since before then; null: purge anyway, as after a restore. */
export type Purge = { userId: string; deactivatedBefore: Date | null }

/** One batch; file-tombstones.ts deletes the files afterwards. Throws Conflict if the person reactivated or was purged meanwhile. */
export async function purgePerson(ports: Ports, { userId, deactivatedBefore }: Purge): Promise<void> {
  const { db, now } = ports
  const due = deactivatedBefore ? lte(users.deactivatedAt, deactivatedBefore) : undefined
  await commit(db, [
    ...traceErasures(ports, userId),
    emptyAccount(ports, userId, and(isNull(users.purgedAt), due)),
    ...accountErasures(ports, userId),
    db
      .insert(tombstones)
      .values({ userId, purgedAt: now() })
      .onConflictDoUpdate({ target: tombstones.userId, set: { filedAt: null } }),
    journalEntry(ports, { act: 'purge', subjectId: userId }),
  ])
}

function emptyAccount({ db, now }: Ports, userId: string, stillDue: SQL | undefined): Query {
  const nothing = { login: null, contactEmail: null, contactEmailConfirmedAt: null, firstName: '', lastName: '', phone: '' }
  const emptyAddress = { addressLine1: '', addressLine2: '', addressLine3: '', postalCode: '', city: '', country: '' }
  return db
    .update(users)
    .set({
      ...nothing,
      ...emptyAddress,
      isSupportStaff: false,
      lastSignedInAt: null,
      deactivatedAt: sql`ifnull(${users.deactivatedAt}, ${now().getTime()})`,
      purgedAt: now(),
      version: sql`case when ${stillDue} then ${users.version} + 1 end`,
    })
    .where(eq(users.id, userId))
}
