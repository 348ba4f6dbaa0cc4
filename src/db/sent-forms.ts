import { and, eq } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { sentForms } from './schema/operations.ts'

export type SentForm = typeof sentForms.$inferInsert

/** In the batch of the act itself: if the same form was accepted already, it undoes the batch. */
export function noteSent(db: Database, form: SentForm): Query {
  return db.insert(sentForms).values(form)
}

/** For a form that is refused after all, or whose act was undone since. Another sending that was accepted meanwhile stays. */
export function forgetSent(db: Database, { key, result, sentAt }: SentForm): Query {
  return db.delete(sentForms).where(and(eq(sentForms.key, key), eq(sentForms.result, result), eq(sentForms.sentAt, sentAt)))
}

/** The first sending of a form, if it was accepted. */
export async function findSent(db: Database, key: string): Promise<SentForm | undefined> {
  const [sent] = await db.select().from(sentForms).where(eq(sentForms.key, key))
  return sent
}
