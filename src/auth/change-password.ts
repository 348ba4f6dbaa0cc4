import { and, eq, ne } from 'drizzle-orm'
import { passwordChangedMail } from '#components/mails/password-changed-mail.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { credentials, sessions } from '#src/db/schema/people.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Ports } from '#src/ports/ports.ts'
import { forgetFailures, signInCounter } from './counters.ts'
import { replaceLinks } from './mailed-links.ts'

export type PasswordChange = {
  person: { userId: string; firstName: string; login: string }
  passwordHash: string
  version: number
  /** The session to keep; none after a reset by mail. */
  keptSession: string | null
}

/** Guesses at the old password no longer keep the person out. */
export function changePassword(ports: Ports, { person, passwordHash, version, keptSession }: PasswordChange): Query[] {
  const { db, now, config } = ports
  const { userId, firstName, login } = person
  const others = keptSession ? ne(sessions.tokenHash, keptSession) : undefined
  const body = passwordChangedMail({ firstName, at: now(), appUrl: config.appUrl })
  const mail = {
    key: `password_changed:${userId}:${version}`,
    kind: 'password_changed' as const,
    userId,
    recipient: login,
    body,
    now: now(),
  }
  return [
    db
      .update(credentials)
      .set({ passwordHash, version: nextVersion(credentials.version, version) })
      .where(eq(credentials.userId, userId)),
    forgetFailures(ports, signInCounter(login)),
    replaceLinks(ports, userId, 'password_reset'),
    db.delete(sessions).where(and(eq(sessions.userId, userId), others)),
    queuedMail(db, mail),
    journalEntry(ports, { act: 'password_changed', actorId: userId, subjectId: userId }),
  ]
}
