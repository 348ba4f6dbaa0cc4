import { count, desc, eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'

export const MAILS_PER_PAGE = 50

export async function readMailbox(db: Database, page: number) {
  const { key, recipient, subject, state, createdAt, sentAt } = queuedMails
  const [mails, [total]] = await db.batch([
    db
      .select({ key, recipient, subject, state, createdAt, sentAt })
      .from(queuedMails)
      .orderBy(desc(createdAt), desc(key))
      .limit(MAILS_PER_PAGE)
      .offset((page - 1) * MAILS_PER_PAGE),
    db.select({ mails: count() }).from(queuedMails),
  ])
  return { mails, total: total?.mails ?? 0 }
}

export async function findMail(db: Database, key: string) {
  const [mail] = await db.select().from(queuedMails).where(eq(queuedMails.key, key))
  return mail
}
