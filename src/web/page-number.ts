import { NotFound } from './problems.ts'
import type { Ctx } from './route.ts'

/** 404 for anything else. */
export function pageNumber(c: Ctx, name = 'page'): number {
  const typed = c.req.query(name) ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new NotFound()
  return Number(typed)
}

/** 404 if the requested page is beyond. */
export function pagesOf(total: number, perPage: number, page: number): number {
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) throw new NotFound()
  return pages
}
