import { eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { credentials } from '#src/db/schema/people.ts'

export async function findCredentialsVersion(db: Database, userId: string): Promise<number | undefined> {
  const [stored] = await db.select({ version: credentials.version }).from(credentials).where(eq(credentials.userId, userId))
  return stored?.version
}
