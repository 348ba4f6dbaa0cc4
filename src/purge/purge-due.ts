import { and, asc, isNull, lte } from 'drizzle-orm'
import { Conflict } from '#src/db/database.ts'
import { users } from '#src/db/schema/people.ts'
import { deactivationWithDaysLeft } from '#src/domain/account/reactivation-window.ts'
import type { Ports } from '#src/ports/ports.ts'
import { fileTombstones } from './file-tombstones.ts'
import { purgePerson } from './purge-person.ts'

/** May be killed anywhere and run twice at once. */
export async function purgeDue(ports: Ports, peopleMax: number): Promise<{ purged: number; more: boolean }> {
  const deactivatedBefore = deactivationWithDaysLeft(0, ports.now())
  const due = await ports.db
    .select({ id: users.id })
    .from(users)
    .where(and(lte(users.deactivatedAt, deactivatedBefore), isNull(users.purgedAt)))
    .orderBy(asc(users.deactivatedAt))
    .limit(peopleMax)
  let purged = 0
  for (const { id } of due) {
    try {
      await purgePerson(ports, { userId: id, deactivatedBefore })
      purged++
    } catch (error) {
      // Another run purged the account first.
      if (!(error instanceof Conflict)) throw error
    }
  }
  const filed = await fileTombstones(ports, peopleMax)
  return { purged, more: due.length === peopleMax || filed === peopleMax }
}
