import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { documents } from '#src/db/schema/documents.ts'
import { supportRequests } from '#src/db/schema/operations.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'
import type { SupportState } from '#src/domain/support/support-request.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { countFirstManagerRequests } from '#src/memberships/first-manager-requests.ts'

export type SupportRequest = typeof supportRequests.$inferSelect

export const readOwnRequests = kept((db, userId: string) => {
  return db.select().from(supportRequests).where(eq(supportRequests.userId, userId)).orderBy(desc(supportRequests.createdAt))
})

export const REQUESTS_PER_PAGE = 50

/** Open requests oldest first, others newest first; with the totals of both tabs. */
export async function readDesk(db: Database, today: LocalDate, state: SupportState, page: number) {
  const age = supportRequests.createdAt
  const inState = eq(supportRequests.state, state)
  const [requests, [counted], [unmanaged]] = await db.batch([
    db
      .select()
      .from(supportRequests)
      .where(inState)
      .orderBy(state === 'open' ? asc(age) : desc(age))
      .limit(REQUESTS_PER_PAGE)
      .offset((page - 1) * REQUESTS_PER_PAGE),
    db.select({ total: count() }).from(supportRequests).where(inState),
    countFirstManagerRequests(db, today),
  ])
  return { requests, total: counted?.total ?? 0, firstManagers: unmanaged?.requests ?? 0 }
}

export async function findRequest(db: Database, number: string) {
  const [request] = await db.select().from(supportRequests).where(eq(supportRequests.number, number))
  return request
}

export async function findRequestByLink(db: Database, followUpTokenHash: string) {
  const [request] = await db.select().from(supportRequests).where(eq(supportRequests.followUpTokenHash, followUpTokenHash))
  return request
}

export function readOwnDocuments(db: Database, userId: string) {
  const { id, label, fileName } = documents
  return db
    .select({ id, label, fileName })
    .from(documents)
    .where(and(inAccountOf(userId), eq(documents.state, 'ready')))
    .orderBy(asc(label))
}
