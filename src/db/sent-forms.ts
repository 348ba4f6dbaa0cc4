import { eq } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { sentForms } from './schema/operations.ts'

export type SentForm = typeof sentForms.$inferInsert

/** In the batch of the act itself: if the same form was accepted already, it undoes the batch. */
export function noteSent(db: Database, form: SentForm): Query {
  return db.insert(sentForms).values(form)
}

/** For a form that is refused after all. */
export function forgetSent(db: Database, { key }: SentForm): Query {
  return db.delete(sentForms).where(eq(sentForms.key, key))
}

/** What the first sending of a form led to, if it was accepted. */
export async function findSent(db: Database, key: string): Promise<string | undefined> {
  const [sent] = await db.select({ result: sentForms.result }).from(sentForms).where(eq(sentForms.key, key))
  return sent?.result
}
