import { eq, inArray, sql } from 'drizzle-orm'
import type { Query } from '../db/database.ts'
import { deadAddresses, queuedMails } from '../db/schema/mails.ts'
import { journal, supportMessages, supportRequests } from '../db/schema/operations.ts'
import { users } from '../db/schema/people.ts'
import type { Ports } from '../ports/ports.ts'

/** What was written to the person, and of them. */
export function traceErasures({ db, now }: Ports, userId: string): Query[] {
  const requests = db.select({ id: supportRequests.id }).from(supportRequests).where(eq(supportRequests.userId, userId))
  return [
    db.delete(queuedMails).where(eq(queuedMails.userId, userId)),
    db.update(supportMessages).set({ body: '', documentId: null }).where(inArray(supportMessages.supportRequestId, requests)),
    db
      .update(supportRequests)
      .set({ email: '', subject: '', state: 'closed', closedAt: sql`ifnull(${supportRequests.closedAt}, ${now().getTime()})` })
      .where(eq(supportRequests.userId, userId)),
    db.update(journal).set({ details: {} }).where(eq(journal.subjectId, userId)),
  ]
}

/** Before the account is emptied: which addresses were its own is only known there. */
export function addressErasure({ db }: Ports, userId: string): Query {
  const addresses = sql`(select lower(login) from ${users} where id = ${userId} union select lower(contact_email) from ${users} where id = ${userId})`
  return db.delete(deadAddresses).where(inArray(deadAddresses.email, addresses))
}
