import { sql } from 'drizzle-orm'
import { users } from '#src/db/schema/people.ts'

/** The confirmed contact address, else the login: an unconfirmed one may be mistyped and belong to a stranger. */
export const mailAddress = sql<
  string | null
>`iif(${users.contactEmailConfirmedAt} is null, ${users.login}, ifnull(${users.contactEmail}, ${users.login}))`
