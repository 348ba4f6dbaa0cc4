import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { sessions } from '#src/db/schema/people.ts'

export const readDevices = kept((db, userId: string, now: Date) => {
  const live = and(eq(sessions.userId, userId), gt(sessions.expiresAt, now))
  return db.select().from(sessions).where(live).orderBy(desc(sessions.signedInAt))
})

export function endDevice(db: Database, userId: string, tokenHash: string): Query {
  return db.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.tokenHash, tokenHash)))
}

export function endOtherDevices(db: Database, userId: string, keptHash: string): Query {
  return db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.tokenHash, keptHash)))
}
