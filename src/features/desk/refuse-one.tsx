import { RequestRows } from '#components/desk/DeskTable.tsx'
import { titles } from '#components/layout/titles.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { route } from '#src/web/route.ts'
import { showDeskAgain } from './desk.tsx'
import { type DeskList, type DeskRequest, shownRequest } from './desk-list.ts'
import { deskFilter } from './read-desk.ts'
import { oneRequest } from './request.access.ts'
import { readReasons } from './verdict.queries.ts'

/** « Refuser »: opens the field for the reason, in a row below the request. */
export function refusalOfOne<Request extends DeskRequest>(list: DeskList<Request>) {
  return route(oneRequest(list), async (c, { person, request }) => {
    const now = c.env.now()
    const reasons = (await readReasons(c.env.db, person.userId)).map(({ reason }) => reason)
    const row = { ...shownRequest(request, parisDate(now)), refusing: true, reasons }
    if (!wantsPart(c)) return showDeskAgain(c, person, { about: list.name, shown: row })
    const part = <RequestRows table={list.table(deskFilter(c))} row={row} now={now} />
    return show(c, { title: titles.manager, body: part })
  })
}
