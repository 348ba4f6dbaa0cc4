import { eq } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { sentForms } from './schema/operations.ts'

export type SentForm = typeof sentForms.$inferInsert

/** Undoes the batch of the act if the same form was accepted already. */
export function noteSent(db: Database, form: SentForm): Query {
  return db.insert(sentForms).values(form)
}

export function forgetSent(db: Database, { key }: SentForm): Query {
  return db.delete(sentForms).where(eq(sentForms.key, key))
}

export async function findSent(db: Database, key: string): Promise<string | undefined> {
  const [sent] = await db.select({ result: sentForms.result }).from(sentForms).where(eq(sentForms.key, key))
  return sent?.result
}
