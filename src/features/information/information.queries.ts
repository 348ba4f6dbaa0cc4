import { eq, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { users } from '#src/db/schema/people.ts'
import type { PersonalInformation } from '#src/domain/account/personal-information.ts'

export type StoredInformation = PersonalInformation & { login: string; contactEmailConfirmedAt: Date | null; version: number }

export const readInformation = kept((db, userId: string) => {
  const { login, contactEmail, contactEmailConfirmedAt, version, lastName, firstName, phone, ...rest } = users
  const { addressLine1, addressLine2, addressLine3, postalCode, city, country } = rest
  return db
    .select({
      login: sql<string>`ifnull(${login}, '')`,
      contactEmail: sql<string>`coalesce(${contactEmail}, ${login}, '')`,
      contactEmailConfirmedAt,
      version,
      lastName,
      firstName,
      phone,
      addressLine1,
      addressLine2,
      addressLine3,
      postalCode,
      city,
      country,
    })
    .from(users)
    .where(eq(users.id, userId))
})

type Change = PersonalInformation & { version: number; contactEmailConfirmedAt: Date | null }

export function writeInformation(db: Database, userId: string, { version, ...information }: Change): Query {
  return db
    .update(users)
    .set({ ...information, version: nextVersion(users.version, version) })
    .where(eq(users.id, userId))
}
