import type { Child } from 'hono/jsx'
import { urls } from '#src/urls.ts'
import { wantsPart } from './answer.tsx'
import { cameFromPath } from './came-from.ts'
import type { Ctx } from './route.ts'
import { justSaved } from './saved-notice.ts'

/** A summary inside « Mon compte » and after a save, an open form at its own address. */
export function foldable(c: Ctx, url: string, open: Child, summary: (saved: boolean) => Child): Child {
  if (justSaved(c, url)) return summary(true)
  return c.req.path !== url || c.req.query('etat') === 'ferme' ? summary(false) : open
}

/** A list is a summary inside « Mon compte » and « Accueil connecté », also when a form that was opened there is closed. */
export function isSummarised(c: Ctx): boolean {
  return c.req.path === urls.account || c.req.path === urls.welcome || (wantsPart(c) && cameFromPath(c) === urls.account)
}
