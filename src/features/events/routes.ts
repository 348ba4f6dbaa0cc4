import * as z from 'zod'
import type { ApiKey } from '#src/auth/api-keys.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { tidyTimestamp } from '#src/formats/timestamp.ts'
import { urls, withQuery } from '#src/urls.ts'
import { withApiKey } from '#src/web/api-access.ts'
import { mustBe, readJson } from '#src/web/json-body.ts'
import { ApiProblem } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { type listSchema, receipt } from './answers.ts'
import { EVENTS_A_PAGE, listEvents, toApi } from './event.queries.ts'
import { receiveEvents } from './receive-events.ts'
import { batchOf, listQuery } from './schema.ts'

export const eventRoutes: Routes = {
  [`POST ${urls.apiEvents}`]: route(withApiKey('evenements'), receive),
  [`GET ${urls.apiEvents}`]: route(withApiKey('evenements'), list),
}

/** 200: all stored. 207: some rejected, see « resultats ». 422: all rejected. */
async function receive(c: Ctx, apiKey: ApiKey) {
  const { evenements } = mustBe(batchOf(z.unknown()), await readJson(c))
  const answer = receipt(await receiveEvents(c.env, apiKey, evenements))
  if (answer.rejetes === evenements.length) throw new ApiProblem('tout-rejete', answer)
  return c.json(answer, answer.rejetes > 0 ? 207 : 200)
}

async function list(c: Ctx, apiKey: ApiKey) {
  const { depuis: since, ...asked } = c.req.query()
  const { depuis, apres } = mustBe(listQuery, {
    ...asked,
    ...(since !== undefined && { depuis: tidyTimestamp(levelLine(since)) }),
  })
  const found = await listEvents(c.env.db, apiKey.id, { since: new Date(depuis), afterId: apres })
  const page = found.slice(0, EVENTS_A_PAGE)
  const last = found.length > EVENTS_A_PAGE ? page.at(-1)?.event : undefined
  const suivant = last ? withQuery(urls.apiEvents, { depuis: last.receivedAt.toISOString(), apres: last.id }) : null
  return c.json({ evenements: page.map(toApi), suivant } satisfies z.output<typeof listSchema>)
}
