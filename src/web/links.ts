import { withQuery } from '#src/urls.ts'
import type { Ctx } from './route.ts'

export function mailedUrl(c: Ctx, path: string, token: string) {
  return c.env.config.appUrl + withQuery(path, { lien: token })
}

export const linkToken = (c: Ctx) => c.req.query('lien') ?? ''
