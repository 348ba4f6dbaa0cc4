import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { HOUR_MS } from '#src/formats/durations.ts'

/** The same words within this time are a second try, from whatever page: nobody says them again on purpose. */
const SAME_WORDS_HOURS = 24

type Asked = { userId: string | null; email: string; category: string; subcategory: string; subject: string }

export async function findSameRequest(db: Database, { userId, ...asked }: Asked, message: string, now: Date) {
  const [same] = await db
    .select({ number: supportRequests.number })
    .from(supportRequests)
    .innerJoin(supportMessages, eq(supportMessages.supportRequestId, supportRequests.id))
    .where(
      and(
        userId ? eq(supportRequests.userId, userId) : and(isNull(supportRequests.userId), eq(supportRequests.email, asked.email)),
        eq(supportRequests.category, asked.category),
        eq(supportRequests.subcategory, asked.subcategory),
        eq(supportRequests.subject, asked.subject),
        inArray(supportRequests.state, ['open', 'answered', 'closed']),
        gt(supportRequests.createdAt, since(now)),
        eq(supportMessages.body, message),
      ),
    )
  return same
}

type Said = { authorId: string | null; fromSupport: boolean; body: string; documentId: string | null }

/** Whether the last message of a request is this one already. */
export async function isLastMessage(db: Database, supportRequestId: string, said: Said, now: Date): Promise<boolean> {
  const { authorId, fromSupport, body, documentId, createdAt } = supportMessages
  const [last] = await db
    .select({ authorId, fromSupport, body, documentId })
    .from(supportMessages)
    .where(and(eq(supportMessages.supportRequestId, supportRequestId), gt(createdAt, since(now))))
    .orderBy(desc(createdAt), sql`${supportMessages}.rowid desc`)
    .limit(1)
  return last !== undefined && Object.entries(said).every(([name, value]) => last[name as keyof Said] === value)
}

function since(now: Date) {
  return new Date(now.getTime() - SAME_WORDS_HOURS * HOUR_MS)
}
