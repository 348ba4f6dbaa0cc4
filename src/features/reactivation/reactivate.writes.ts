import { and, eq } from 'drizzle-orm'
import { reactivatedMail } from '#components/mails/reactivated-mail.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { credentials, sessions, users } from '#src/db/schema/people.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Ports } from '#src/ports/ports.ts'

type Secrets = Pick<typeof credentials.$inferInsert, 'passwordHash' | 'secretQuestion' | 'secretAnswerHash'>

/** Undone if the account was purged or reactivated meanwhile. */
export function reactivate(ports: Ports, user: typeof users.$inferSelect, secrets: Secrets): Query[] {
  const { db, now, config } = ports
  const { id: userId, version, firstName, login } = user
  const body = reactivatedMail({ firstName, at: now(), appUrl: config.appUrl })
  const key = `reactivated:${userId}:${version}`
  return [
    db
      .update(users)
      // Accounts that were deactivated before deactivation ended it may still carry the support flag.
      .set({ deactivatedAt: null, isSupportStaff: false, version: nextVersion(users.version, version) })
      .where(eq(users.id, userId)),
    db.update(credentials).set(secrets).where(eq(credentials.userId, userId)),
    // A sign-in during the deactivation may have left a session.
    db.delete(sessions).where(eq(sessions.userId, userId)),
    // Mails held back while the account was deactivated are out of date.
    db
      .update(queuedMails)
      .set({ state: 'cancelled' })
      .where(and(eq(queuedMails.userId, userId), eq(queuedMails.state, 'queued'))),
    queuedMail(db, { key, kind: 'reactivated', userId, recipient: login ?? '', body, now: now() }),
    journalEntry(ports, { act: 'reactivation', actorId: userId, subjectId: userId }),
  ]
}
