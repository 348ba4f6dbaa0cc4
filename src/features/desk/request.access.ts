import { parisDate } from '#src/formats/paris-time.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import type { DeskList, DeskRequest } from './desk-list.ts'
import { manager } from './manager.access.ts'

/** A request of a structure that the person manages; 404 for others. */
export function oneRequest<Request extends DeskRequest>(list: DeskList<Request>) {
  return async (c: Ctx) => {
    const person = await manager(c)
    const { db, now } = c.env
    const [request] = await list.read(db, person.userId, parisDate(now()), [c.req.param(list.parameter) ?? ''])
    if (!request) throw new NotFound()
    return { person, request }
  }
}
