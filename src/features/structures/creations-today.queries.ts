import { and, count, eq, gte, sql } from 'drizzle-orm'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { STRUCTURES_A_DAY_MAX } from '#src/domain/structure/structure-identifier.ts'
import { startOfParisDay } from '#src/formats/paris-time.ts'

/** By day in Paris. The journal also counts those that were closed since. */
export function whileFewCreatedToday(db: Database, userId: string, now: Date): Query {
  return db
    .update(users)
    .set({ version: keptWhile(users.version, sql`(${createdToday(db, userId, now)}) < ${STRUCTURES_A_DAY_MAX}`) })
    .where(eq(users.id, userId))
}

export async function hasCreatedAllToday(db: Database, userId: string, now: Date): Promise<boolean> {
  const [created] = await createdToday(db, userId, now)
  return (created?.structures ?? 0) >= STRUCTURES_A_DAY_MAX
}

function createdToday(db: Database, userId: string, now: Date) {
  const { subjectId, at, act } = journal
  const today = and(eq(subjectId, userId), gte(at, startOfParisDay(now)), eq(act, 'structure_created'))
  return db.select({ structures: count() }).from(journal).where(today)
}
