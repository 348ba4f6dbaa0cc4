import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { affiliations } from '../db/schema/affiliations.ts'
import { queuedMails } from '../db/schema/mails.ts'
import { users } from '../db/schema/people.ts'

/** The only mails that go to a deactivated account: the last one, what leads back or says why nothing does, and the warnings before the purge. */
const kindsToTheDeactivated = ['deactivated', 'reactivation', 'reactivation_too_late', 'known_deactivated', 'purge_warning']

/** Mails to somebody who has left meanwhile stay, and those for managers to somebody who is none any more. */
export function mayLeave(): SQL | undefined {
  const isGone = sql`exists (select 1 from ${users} where ${users.id} = ${queuedMails.userId} and ${users.deactivatedAt} is not null)`
  const manages = sql`exists (select 1 from ${affiliations} where ${affiliations.userId} = ${queuedMails.userId}
    and ${affiliations.structureId} = ${queuedMails.forManagersOf} and ${affiliations.role} <> 'member' and ${affiliations.endedAt} is null)`
  return and(
    or(isNull(queuedMails.userId), inArray(queuedMails.kind, kindsToTheDeactivated), sql`not ${isGone}`),
    or(isNull(queuedMails.forManagersOf), manages),
  )
}
