import { desc, eq, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { journal, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, sessions } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { unnamedSubject } from '#src/mail/unnamed-subject.ts'

export function readDevices(db: Database, userId: string) {
  const { device, signedInAt, expiresAt } = sessions
  return db.select({ device, signedInAt, expiresAt }).from(sessions).where(eq(sessions.userId, userId))
}

export function readLinks(db: Database, userId: string) {
  const { purpose, email, createdAt, expiresAt, usedAt } = mailedLinks
  return db.select({ purpose, email, createdAt, expiresAt, usedAt }).from(mailedLinks).where(eq(mailedLinks.userId, userId))
}

export function readMails(db: Database, userId: string) {
  const { kind, recipient, state, createdAt, sentAt } = queuedMails
  return db
    .select({ kind, recipient, subject: unnamedSubject, state, createdAt, sentAt })
    .from(queuedMails)
    .where(eq(queuedMails.userId, userId))
}

export function readSupportMessages(db: Database, userId: string) {
  const { fromSupport, body, createdAt } = supportMessages
  return db
    .select({ number: supportRequests.number, fromSupport, body, createdAt })
    .from(supportMessages)
    .innerJoin(supportRequests, eq(supportRequests.id, supportMessages.supportRequestId))
    .where(eq(supportRequests.userId, userId))
}

export function readActs(db: Database, userId: string) {
  return db
    .select({ at: journal.at, act: journal.act, structure: structures.displayName })
    .from(journal)
    .leftJoin(structures, eq(structures.id, journal.structureId))
    .where(or(eq(journal.actorId, userId), eq(journal.subjectId, userId)))
    .orderBy(desc(journal.at))
}
