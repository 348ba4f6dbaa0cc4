import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { type Routes, route } from '#src/web/route.ts'
import { memberWho } from '#src/web/structure-access.ts'
import { askClosing, close, decideAll, withSpace } from './structure-workspace.tsx'
import { addSpaces, showSpaces } from './structure-workspaces.tsx'
import { showSpace } from './workspace.tsx'

export const workspaceRoutes: Routes = {
  [`GET ${urls.workspace}`]: route(signedIn, showSpace),
  [`GET ${urls.structureWorkspaces}`]: route(memberWho('open_workspace'), async (c, member) =>
    showSpaces(c, member, { done: c.req.query('etat') }),
  ),
  [`POST ${urls.structureWorkspaces}`]: route(memberWho('open_workspace'), addSpaces),
  [`GET ${urls.structureWorkspaceClosing}`]: route(withSpace('close_workspace'), async (c, grant) => askClosing(c, grant)),
  [`POST ${urls.structureWorkspaceClosing}`]: route(withSpace('close_workspace'), close),
  [`POST ${urls.structureWorkspaceApproval}`]: route(withSpace('decide_generated_subscriptions'), decideAll),
}
