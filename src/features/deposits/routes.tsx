import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { once } from '#src/web/once.ts'
import { type Routes, route } from '#src/web/route.ts'
import { deposit, showCheck, showDeposited } from './deposit.tsx'
import { openDraft } from './draft.tsx'
import { askBeforeRemoving, fetchFile, remove, showRemoved } from './removal.tsx'
import { save } from './save.tsx'
import { findRecipient } from './search.tsx'

export const depositRoutes: Routes = {
  [`GET ${urls.depositSearch}`]: route(signedIn, findRecipient),
  [`GET ${urls.newDraft}`]: route(signedIn, openDraft),
  [`GET ${urls.draft}`]: route(signedIn, openDraft),
  [`POST ${urls.draft}`]: route(signedIn, save),
  [`GET ${urls.draftFile}`]: route(signedIn, fetchFile),
  [`GET ${urls.draftDeletion}`]: route(signedIn, askBeforeRemoving),
  [`POST ${urls.draftDeletion}`]: route(signedIn, once(remove, showRemoved)),
  [`GET ${urls.deposit}`]: route(signedIn, showCheck),
  [`POST ${urls.deposit}`]: route(
    signedIn,
    once(deposit, (c) => showDeposited(c, c.req.param('depositId') ?? '', 'deposee')),
  ),
}
