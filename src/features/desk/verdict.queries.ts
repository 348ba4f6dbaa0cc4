import { and, desc, eq, gt, isNull, max, ne, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'

const REASONS_MAX = 5

export type KeptVerdict = typeof verdicts.$inferSelect

export async function findVerdict(db: Database, userId: string, id: string): Promise<KeptVerdict | undefined> {
  const [found] = await db
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.id, id), eq(verdicts.userId, userId)))
  return found
}

/** The newest verdict, if it can still be taken back. */
export const readUndoable = kept((db, userId: string, now: Date) => {
  return db
    .select({ id: verdicts.id, state: verdicts.state, size: sql<number>`json_array_length(${verdicts.lines})` })
    .from(verdicts)
    .where(and(eq(verdicts.userId, userId), gt(verdicts.undoableUntil, sql`${now}`), isNull(verdicts.undoneAt)))
    .orderBy(desc(verdicts.decidedAt), sql`rowid desc`)
    .limit(1)
})

/** The reasons that the manager gave last, each once. */
export const readReasons = kept((db, userId: string) => {
  return db
    .select({ reason: verdicts.reason })
    .from(verdicts)
    .where(and(eq(verdicts.userId, userId), ne(verdicts.reason, '')))
    .groupBy(verdicts.reason)
    .orderBy(desc(max(verdicts.decidedAt)))
    .limit(REASONS_MAX)
})
