import type { Child } from 'hono/jsx'
import type { Ctx } from './route.ts'
import { justSaved } from './saved-notice.ts'

/** A summary inside « Mon compte » and after a save, an open form at its own address. */
export function foldable(c: Ctx, url: string, open: Child, summary: (saved: boolean) => Child): Child {
  if (justSaved(c, url)) return summary(true)
  return c.req.path !== url || c.req.query('etat') === 'ferme' ? summary(false) : open
}
