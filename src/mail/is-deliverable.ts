import { inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'

/** The only mails that go to a deactivated account: the last one, what leads back or says why nothing does, and the warnings before the purge. */
const kindsToTheDeactivated = ['deactivated', 'reactivation', 'reactivation_too_late', 'known_deactivated', 'purge_warning']

/** Mails to somebody who has left meanwhile stay. */
export function mayLeave(): SQL | undefined {
  const isGone = sql`exists (select 1 from ${users} where ${users.id} = ${queuedMails.userId} and ${users.deactivatedAt} is not null)`
  return or(isNull(queuedMails.userId), inArray(queuedMails.kind, kindsToTheDeactivated), sql`not ${isGone}`)
}

/** Whether a mail for managers has a reader who still is one. */
export const isStillTheirs = sql<number>`(${queuedMails.forManagersOf} is null or exists (select 1 from ${affiliations}
  where ${affiliations.userId} = ${queuedMails.userId} and ${affiliations.structureId} = ${queuedMails.forManagersOf}
  and ${affiliations.role} <> 'member' and ${affiliations.endedAt} is null))`
