import { inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { queuedMails } from '../db/schema/mails.ts'
import { users } from '../db/schema/people.ts'

/** The only mails that go to a deactivated account: the last one, what leads back or says why nothing does, and the warnings before the purge. */
const kindsToTheDeactivated = ['deactivated', 'reactivation', 'reactivation_too_late', 'known_deactivated', 'purge_warning']

/** Mails to somebody who has left meanwhile stay. */
export function mayLeave(): SQL | undefined {
  const isGone = sql`exists (select 1 from ${users} where ${users.id} = ${queuedMails.userId} and ${users.deactivatedAt} is not null)`
  return or(isNull(queuedMails.userId), inArray(queuedMails.kind, kindsToTheDeactivated), sql`not ${isGone}`)
}
