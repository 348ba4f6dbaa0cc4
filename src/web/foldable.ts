import type { Child } from 'hono/jsx'
import type { Ctx } from './route.ts'
import { justSaved } from './saved-notice.ts'

/** A settings panel is a summary inside « Mon compte » and just after it was saved; at its own address it is the open form. */
export function foldable(c: Ctx, url: string, open: Child, summary: (saved: boolean) => Child): Child {
  if (justSaved(c, url)) return summary(true)
  return c.req.path !== url || c.req.query('etat') === 'ferme' ? summary(false) : open
}
