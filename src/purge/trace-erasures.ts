import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Query } from '#src/db/database.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { journal, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { isFinal } from '#src/mail/is-final.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Runs before the account is emptied, because it needs its addresses. */
export function traceErasures({ db, now }: Ports, userId: string): Query[] {
  const login = sql`(select lower(login) from ${users} where id = ${userId})`
  const addresses = sql`(select lower(login) from ${users} where id = ${userId} union select lower(contact_email) from ${users} where id = ${userId})`
  // Requests sent without an account from the proved login; open ones wait for support's answer.
  const asStranger = and(isNull(supportRequests.userId), isAt(supportRequests.email, login), ne(supportRequests.state, 'open'))
  const theirs = or(eq(supportRequests.userId, userId), asStranger)
  const requests = db.select({ id: supportRequests.id }).from(supportRequests).where(theirs)
  const mailedAsStranger = and(isNull(queuedMails.userId), isAt(queuedMails.recipient, login), isFinal)
  return [
    db.delete(deadAddresses).where(inArray(deadAddresses.email, addresses)),
    db.delete(queuedMails).where(or(eq(queuedMails.userId, userId), mailedAsStranger)),
    db.update(supportMessages).set({ body: '', documentId: null }).where(inArray(supportMessages.supportRequestId, requests)),
    db
      .update(supportRequests)
      .set({ email: '', subject: '', state: 'closed', closedAt: sql`ifnull(${supportRequests.closedAt}, ${now().getTime()})` })
      .where(theirs),
    db.update(journal).set({ details: {} }).where(eq(journal.subjectId, userId)),
  ]
}

const isAt = (column: typeof supportRequests.email | typeof queuedMails.recipient, address: SQL) =>
  sql`lower(${column}) = ${address}`
