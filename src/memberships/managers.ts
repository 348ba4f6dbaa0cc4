import { and, eq, inArray, sql } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { mailAddress } from '#src/mail/mail-address.ts'
import { isManager } from '#src/rights/is-manager.ts'

export const personColumns = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  contactEmail: sql<string>`coalesce(${users.contactEmail}, ${users.login}, '')`,
  mailAddress: sql<string>`ifnull(${mailAddress}, '')`,
}

export const readManagers = kept((db, structureIds: string[], today: LocalDate) => {
  const { structureId, role, mayConfigureWorkspaces, mayApproveSubscriptions } = affiliations
  return db
    .select({ ...personColumns, structureId, role, mayConfigureWorkspaces, mayApproveSubscriptions })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(and(inArray(structureId, idsOf(structureIds)), isManager(db, today)))
    .orderBy(role)
})
