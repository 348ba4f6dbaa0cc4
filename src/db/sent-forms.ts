import { and, eq } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { sentForms } from './schema/operations.ts'

export type SentForm = typeof sentForms.$inferInsert

/** Undoes the batch of the act if the same form was accepted already. */
export function noteSent(db: Database, form: SentForm): Query {
  return db.insert(sentForms).values(form)
}

/** Another sending that was accepted meanwhile stays. */
export function forgetSent(db: Database, { key, result, sentAt }: SentForm): Query {
  return db.delete(sentForms).where(and(eq(sentForms.key, key), eq(sentForms.result, result), eq(sentForms.sentAt, sentAt)))
}

export async function findSent(db: Database, key: string): Promise<SentForm | undefined> {
  const [sent] = await db.select().from(sentForms).where(eq(sentForms.key, key))
  return sent
}
