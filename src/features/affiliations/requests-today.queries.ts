import { and, countDistinct, eq, gte, ne, sql } from 'drizzle-orm'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { STRUCTURES_ASKED_A_DAY_MAX } from '#src/domain/affiliation/affiliation-request.ts'
import { startOfParisDay } from '#src/formats/paris-time.ts'

type Asked = { userId: string; structureId: string; now: Date }

/** By day in Paris. The journal also counts requests that were cancelled since. */
export function whileFewAskedToday(db: Database, asked: Asked): Query {
  return db
    .update(users)
    .set({ version: keptWhile(users.version, sql`(${othersToday(db, asked)}) < ${STRUCTURES_ASKED_A_DAY_MAX}`) })
    .where(eq(users.id, asked.userId))
}

export async function hasAskedAllToday(db: Database, asked: Asked): Promise<boolean> {
  const [others] = await othersToday(db, asked)
  return (others?.structures ?? 0) >= STRUCTURES_ASKED_A_DAY_MAX
}

/** Another request to a structure asked today is not one more. */
function othersToday(db: Database, { userId, structureId, now }: Asked) {
  const today = and(eq(journal.subjectId, userId), gte(journal.at, startOfParisDay(now)))
  return db
    .select({ structures: countDistinct(journal.structureId) })
    .from(journal)
    .where(and(today, eq(journal.act, 'affiliation_requested'), ne(journal.structureId, structureId)))
}
