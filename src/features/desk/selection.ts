import type { DeskFilter } from '#components/desk/desk-filter.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Ctx } from '#src/web/route.ts'
import { type Decided, decided } from './decided.ts'
import type { DeskList, DeskRequest } from './desk-list.ts'
import { type Sought, soughtIn } from './filter.ts'
import { peopleSought } from './search.ts'

/** One press decides this many at most: each is some statements of one batch, and a mail. */
export const REQUESTS_AT_ONCE = 200

/** All that a filter found when its page was read. `shown`: how many the page said. */
type All = { filter: DeskFilter; until: Date; shown?: number; origins?: Sought['origins'] }
/** Somebody who waits may change what a search finds of them: nobody is decided whom the page did not count. */
export class MoreThanShown extends Error {}

/** What a form means: the requests ticked, or all. */
export type Selection = { ids: string[] } | All

/** `gone`: of those that the page showed, how many are not to be decided any more. */
export type Selected<Request extends DeskRequest = DeskRequest> = {
  requests: Request[]
  gone: number
  decided: (ports: Ports, verdict: AcceptedVerdict, ids: Set<string>) => Decided
}

export async function readSelected<Request extends DeskRequest>(
  c: Ctx,
  { userId }: Pick<SignedIn, 'userId'>,
  list: DeskList<Request>,
  selection: Selection,
  most = REQUESTS_AT_ONCE,
): Promise<Selected<Request>> {
  const { db, now } = c.env
  const today = parisDate(now())
  const found = 'ids' in selection ? list.read(db, userId, today, selection.ids) : findAll(c, userId, list, selection, most)
  const requests = await found
  const shown = 'ids' in selection ? selection.ids.length : (selection.shown ?? 0)
  const left = 'ids' in selection ? requests.length : (requests[0]?.found ?? 0)
  if (!('ids' in selection) && selection.shown !== undefined && left > selection.shown) throw new MoreThanShown()
  return {
    requests,
    gone: Math.max(0, shown - left),
    decided: (ports, verdict, ids) =>
      decided(
        list,
        ports,
        userId,
        verdict,
        requests.filter(({ id }) => ids.has(id)),
      ),
  }
}

async function findAll<Request extends DeskRequest>(c: Ctx, userId: string, list: DeskList<Request>, all: All, most: number) {
  const { db, now } = c.env
  const sought = soughtIn(list.name, all.filter, all.until, await peopleSought(c, userId, all.filter), all.origins)
  return list.readWaiting(db, userId, parisDate(now()), sought, most, 0)
}

export function unlessMore(error: unknown): undefined {
  if (!(error instanceof MoreThanShown)) throw error
}

/** Undefined if the form does not mean all. A page from the future means now. */
export function allIn({ tout, jusqua }: { tout: string; jusqua: string }, filter: DeskFilter, now: Date) {
  if (!/^\d{1,6}$/.test(tout)) return undefined
  const until = /^\d{1,15}$/.test(jusqua) ? Math.min(Number(jusqua), now.getTime()) : now.getTime()
  return { filter, until: new Date(until), shown: Number(tout) }
}
