import { eq } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { credentials } from '#src/db/schema/people.ts'

export const readSecretQuestion = kept((db, userId: string) => {
  return db
    .select({ question: credentials.secretQuestion, version: credentials.version })
    .from(credentials)
    .where(eq(credentials.userId, userId))
})

type Change = { secretQuestion: string; secretAnswerHash: string; version: number }

export function writeSecretQuestion(db: Database, userId: string, { version, ...secret }: Change): Query {
  return db
    .update(credentials)
    .set({ ...secret, version: nextVersion(credentials.version, version) })
    .where(eq(credentials.userId, userId))
}
