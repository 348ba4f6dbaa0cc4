import { sql } from 'drizzle-orm'
import { users } from '#src/db/schema/people.ts'

/** Where mails for a person go: the contact address once it was confirmed, else the login, which was proved; mistyped, it is a stranger’s. */
export const mailAddress = sql<
  string | null
>`iif(${users.contactEmailConfirmedAt} is null, ${users.login}, ifnull(${users.contactEmail}, ${users.login}))`
