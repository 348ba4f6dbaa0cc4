import { deskLists } from '#components/desk/desk-lists.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { pageNumber } from '#src/web/page-number.ts'
import type { Reader } from '#src/web/reading-too.ts'
import type { Ctx } from '#src/web/route.ts'
import { countWaiting, readWaiting } from './affiliation-request.queries.ts'
import { affiliationList, type DeskList, subscriptionList } from './desk-list.ts'
import { filterFrom, soughtIn } from './filter.ts'
import { readManagedStructures } from './managed-structure.queries.ts'
import { countWaitingSubscriptions, readWaitingSubscriptions } from './subscription-request.queries.ts'
import { readUndoable } from './verdict.queries.ts'

/** A phone shows a page of two lists in about five screens. */
export const REQUESTS_PER_PAGE = 20

/** What the desk shows, beside the numbers of what waits. `people`: those whom a search names. */
export function readDesk(c: Ctx, { userId }: Pick<Reader, 'userId'>, people: string[] | null = null) {
  const { db } = c.env
  const now = c.env.now()
  const today = parisDate(now)
  const filter = deskFilter(c)
  const window = (list: Pick<DeskList<never>, 'name'>) => {
    return [soughtIn(list.name, filter, now, people), REQUESTS_PER_PAGE, (pageOf(c, list) - 1) * REQUESTS_PER_PAGE] as const
  }
  return [
    readWaiting(db, userId, today, ...window(affiliationList)),
    readWaitingSubscriptions(db, userId, today, ...window(subscriptionList)),
    readManagedStructures(db, userId, today),
    countWaiting(db, userId, today),
    countWaitingSubscriptions(db, userId, today),
    readUndoable(db, userId, now),
  ] as const
}

export function deskFilter(c: Ctx) {
  return filterFrom((name) => c.req.query(name))
}

export function pageOf(c: Ctx, { name }: Pick<DeskList<never>, 'name'>) {
  return c.req.method === 'GET' ? pageNumber(c, deskLists[name].page) : 1
}
