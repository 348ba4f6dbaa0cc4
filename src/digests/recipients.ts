import { and, asc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { notificationSettings, users } from '#src/db/schema/people.ts'
import { mailAddress } from '#src/mail/mail-address.ts'

export type Recipient = { id: string; firstName: string; email: string }

export function recipientsAfter(db: Database, lastId: string, limit: number) {
  return recipients(db, gt(notificationSettings.userId, lastId)).orderBy(asc(notificationSettings.userId)).limit(limit)
}

export function recipientsAmong(db: Database, userIds: string[]) {
  return recipients(db, inArray(notificationSettings.userId, idsOf(userIds)))
}

function recipients(db: Database, among: SQL) {
  const email = sql<string>`${mailAddress}`
  return db
    .select({ id: users.id, firstName: users.firstName, email })
    .from(notificationSettings)
    .innerJoin(users, eq(users.id, notificationSettings.userId))
    .leftJoin(deadAddresses, eq(deadAddresses.email, sql`lower(${email})`))
    .where(
      and(
        among,
        notificationSettings.enabled,
        isNotNull(users.activatedAt),
        isNull(users.deactivatedAt),
        isNotNull(email),
        isNull(deadAddresses.email),
      ),
    )
    .$dynamic()
}
