import { eq, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { notificationSettings, users } from '#src/db/schema/people.ts'

export async function readReader(db: Database, userId: string) {
  const [reader] = await db.select({ firstName: users.firstName, login: users.login }).from(users).where(eq(users.id, userId))
  return { userId, firstName: reader?.firstName ?? '', address: reader?.login ?? '' }
}

export async function wantsNotifications(db: Database, userId: string): Promise<boolean> {
  const [settings] = await db
    .select({ enabled: notificationSettings.enabled })
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, userId))
  return settings?.enabled ?? false
}

/** Overwrites any version; a form open elsewhere becomes stale. */
export function setNotifications(db: Database, userId: string, enabled: boolean): Query {
  return db
    .update(notificationSettings)
    .set({ enabled, version: sql`${notificationSettings.version} + 1` })
    .where(eq(notificationSettings.userId, userId))
}
