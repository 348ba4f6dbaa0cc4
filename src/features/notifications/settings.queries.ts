import { eq } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { notificationSettings } from '#src/db/schema/people.ts'

export type NotificationSettings = { enabled: boolean; version: number }

/** A person who never ticked the box has no row. */
export const neverSet: NotificationSettings = { enabled: false, version: 0 }

export const readSettings = kept((db, userId: string) => {
  const { enabled, version } = notificationSettings
  return db.select({ enabled, version }).from(notificationSettings).where(eq(notificationSettings.userId, userId))
})

export function writeSettings(db: Database, userId: string, { enabled, version }: NotificationSettings): Query {
  return db
    .insert(notificationSettings)
    .values({ userId, enabled })
    .onConflictDoUpdate({
      target: notificationSettings.userId,
      set: { enabled, version: nextVersion(notificationSettings.version, version) },
    })
}
