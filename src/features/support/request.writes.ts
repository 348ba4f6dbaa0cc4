import { and, count, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { SUPPORT_MESSAGES_A_DAY_MAX, type SupportState } from '#src/domain/support/support-request.ts'
import { startOfParisDay } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'

type NewRequest = Omit<typeof supportRequests.$inferInsert, 'createdAt' | 'state' | 'closedAt' | 'version'>

export function openRequest({ db, now, randomToken }: Ports, request: NewRequest, message: string): Query[] {
  const { id: supportRequestId, userId: actorId = null, number } = request
  return [
    db.insert(supportRequests).values({ ...request, createdAt: now() }),
    db
      .insert(supportMessages)
      .values({ id: randomToken(), supportRequestId, authorId: actorId, fromSupport: false, body: message, createdAt: now() }),
    journalEntry(
      { db, now, randomToken },
      {
        act: 'support_request_opened',
        actorId,
        subjectId: actorId,
        details: { number },
      },
    ),
  ]
}

type Request = { id: string; number: string; userId: string | null }
type Message = { authorId: string | null; fromSupport: boolean; body: string; documentId: string | null }

export function addMessage({ db, now, randomToken }: Ports, { id, number, userId }: Request, message: Message): Query[] {
  const act = message.fromSupport ? 'support_request_answered' : 'support_request_followed'
  return [
    message.fromSupport
      ? move(db, id, { state: 'answered', closedAt: null })
      : move(db, id, { state: 'open', closedAt: null }, fewMessagesToday(db, id, now())),
    db.insert(supportMessages).values({ ...message, id: randomToken(), supportRequestId: id, createdAt: now() }),
    journalEntry(
      { db, now, randomToken },
      {
        act,
        actorId: message.authorId,
        subjectId: userId,
        details: { number },
      },
    ),
  ]
}

export function closeRequest({ db, now, randomToken }: Ports, { id, number, userId }: Request, actorId: string | null): Query[] {
  return [
    move(db, id, { state: 'closed', closedAt: now() }),
    journalEntry(
      { db, now, randomToken },
      {
        act: 'support_request_closed',
        actorId,
        subjectId: userId,
        details: { number },
      },
    ),
  ]
}

/** Counted inside the batch, so that parallel messages can't pass the limit. */
function fewMessagesToday(db: Database, id: string, now: Date): SQL {
  const { supportRequestId, fromSupport, createdAt } = supportMessages
  const today = and(eq(supportRequestId, id), eq(fromSupport, false), gte(createdAt, startOfParisDay(now)))
  const sent = db.select({ sent: count() }).from(supportMessages).where(today)
  return sql`(${sent}) < ${SUPPORT_MESSAGES_A_DAY_MAX}`
}

function move(db: Database, id: string, to: { state: SupportState; closedAt: Date | null }, condition = sql`true`): Query {
  const version = sql<number>`case when ${supportRequests.state} <> 'closed' and ${condition} then version + 1 end`
  return db
    .update(supportRequests)
    .set({ ...to, version })
    .where(eq(supportRequests.id, id))
}
