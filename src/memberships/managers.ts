import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { mailAddress } from '#src/mail/mail-address.ts'

/** What a mail to a person needs, beside the rest of a query. */
export const personColumns = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  contactEmail: sql<string>`coalesce(${users.contactEmail}, ${users.login}, '')`,
  mailAddress: sql<string>`ifnull(${mailAddress}, '')`,
}

/** Those who decide in a structure, the principal one first. */
export function readManagers(db: Database, structureId: string) {
  const { role, mayConfigureWorkspaces, mayApproveSubscriptions } = affiliations
  return db
    .select({ ...personColumns, role, mayConfigureWorkspaces, mayApproveSubscriptions })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(
      and(
        eq(affiliations.structureId, structureId),
        ne(affiliations.role, 'member'),
        isNull(affiliations.endedAt),
        isNull(users.deactivatedAt),
      ),
    )
    .orderBy(affiliations.role)
}
