import { NotFound } from './problems.ts'
import type { Ctx } from './route.ts'

/** The page of a list that the address asks for; what is no page is not found. */
export function pageNumber(c: Ctx, name = 'page'): number {
  const typed = c.req.query(name) ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new NotFound()
  return Number(typed)
}

/** How many pages a list has; asked for one it hasn't, nothing is found. */
export function pagesOf(total: number, perPage: number, page: number): number {
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) throw new NotFound()
  return pages
}
