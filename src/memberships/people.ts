import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isAffiliated } from '#src/rights/in-force.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { personColumns } from './managers.ts'

const findable = {
  ...personColumns,
  login: sql<string>`ifnull(${users.login}, '')`,
  addressLine1: users.addressLine1,
  addressLine2: users.addressLine2,
  addressLine3: users.addressLine3,
  postalCode: users.postalCode,
  city: users.city,
}

/** By name. Thousands at most, so accents are folded in the program. */
export const readPeopleOf = kept((db, structureId: string, today: LocalDate) => {
  const belongs = and(
    eq(affiliations.structureId, structureId),
    isNull(affiliations.endedAt),
    isAffiliated(db, today),
    isActiveAccount(),
  )
  return db
    .select(findable)
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(belongs)
    .orderBy(asc(users.lastName), asc(users.firstName), asc(users.id))
})

export const readPersonByLogin = kept((db, login: string) => {
  return db
    .select(findable)
    .from(users)
    .where(and(eq(users.login, login), isActiveAccount()))
})

export const readPersonWithAffiliation = kept((db, userId: string, structureId: string) => {
  const own = and(eq(affiliations.userId, users.id), eq(affiliations.structureId, structureId), isNull(affiliations.endedAt))
  return db
    .select({ person: findable, isActive: sql<boolean>`${isActiveAccount()}`.mapWith(Boolean), affiliation: affiliations })
    .from(users)
    .leftJoin(affiliations, own)
    .where(eq(users.id, userId))
})
