import { eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { users } from '#src/db/schema/people.ts'

/** Also of an account that waits for activation or was deactivated. */
export async function findUserByLogin(db: Database, login: string) {
  const [user] = await db.select().from(users).where(eq(users.login, login))
  return user
}
