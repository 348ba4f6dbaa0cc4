import { withQuery } from '#src/urls.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import type { Ctx } from '#src/web/route.ts'
import { countMessages, MESSAGES_PER_PAGE, readMessages } from './message.queries.ts'

export async function messagePage(c: Ctx, supportRequestId: string, url: string, query: Record<string, string> = {}) {
  const { db } = c.env
  const asked = c.req.query('page') === undefined ? undefined : pageNumber(c)
  const pages = pagesOf(await countMessages(db, supportRequestId), MESSAGES_PER_PAGE, asked ?? 1)
  const page = asked ?? pages
  const href = (to: number) => withQuery(url, { ...query, page: String(to) })
  return { messages: await readMessages(db, supportRequestId, page), paging: { page, pages, href } }
}
