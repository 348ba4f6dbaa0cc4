import { and, eq, inArray, isNotNull, isNull, notExists, or, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { queuedMails } from '../db/schema/mails.ts'
import { users } from '../db/schema/people.ts'

/** The only mails that go to a deactivated account: the last one, what leads back, and the warnings before the purge. */
const kindsToTheDeactivated = ['deactivated', 'reactivation', 'reactivation_too_late', 'purge_warning']

/** Mails to somebody who has left meanwhile stay. */
export function mayLeave(db: Database): SQL | undefined {
  const gone = db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, queuedMails.userId), isNotNull(users.deactivatedAt)))
  return or(isNull(queuedMails.userId), inArray(queuedMails.kind, kindsToTheDeactivated), notExists(gone))
}
