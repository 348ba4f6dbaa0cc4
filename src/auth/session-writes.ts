import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { sessions, users } from '#src/db/schema/people.ts'

/** Of one person: « Mes appareils connectés » stays one page, and a program that signs in at each call fills no table. */
export const SESSIONS_MAX = 50

export function endLongestIdle(db: Database, userId: string): Query {
  const theirs = eq(sessions.userId, userId)
  const latest = db
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(theirs)
    .orderBy(desc(sessions.expiresAt), sql`rowid desc`)
    .limit(SESSIONS_MAX)
  return db.delete(sessions).where(and(theirs, notInArray(sessions.tokenHash, latest)))
}

/** Kept with the account, because a session that ends is deleted. */
export function noteSignIn(db: Database, userId: string, lastSignedInAt: Date): Query {
  return db.update(users).set({ lastSignedInAt }).where(eq(users.id, userId))
}
