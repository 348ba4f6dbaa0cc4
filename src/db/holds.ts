import { desc } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { type HoldCause, holds } from './schema/operations.ts'

export type Hold = typeof holds.$inferSelect

export function readHolds(db: Database) {
  return db.select().from(holds).orderBy(desc(holds.since))
}

/** The first one of a cause stays: it says since when. */
export function hold(db: Database, cause: HoldCause, since: Date, reason: string): Query {
  return db.insert(holds).values({ cause, since, reason, until: null }).onConflictDoNothing()
}

export function releaseAll(db: Database): Query {
  return db.delete(holds)
}
