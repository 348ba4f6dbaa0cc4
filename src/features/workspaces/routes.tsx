import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { once } from '#src/web/once.ts'
import { type Routes, route } from '#src/web/route.ts'
import { memberWho } from '#src/web/structure-access.ts'
import { exportInvoices } from './invoice-export.ts'
import {
  areStillDecided,
  askClosing,
  close,
  decideAll,
  isStillClosed,
  showClosed,
  withWorkspace,
} from './structure-workspace.tsx'
import { addWorkspaces, answerWorkspaces, areStillOpen, showWorkspaces } from './structure-workspaces.tsx'
import { showWorkspace } from './workspace.tsx'

export const workspaceRoutes: Routes = {
  [`GET ${urls.workspace}`]: route(signedIn, showWorkspace),
  [`GET ${urls.invoiceExport}`]: route(signedIn, exportInvoices),
  [`GET ${urls.structureWorkspaces}`]: route(memberWho('open_workspace'), async (c, member) =>
    showWorkspaces(c, member, { done: c.req.query('etat') }),
  ),
  [`POST ${urls.structureWorkspaces}`]: route(
    memberWho('open_workspace'),
    once(addWorkspaces, (c, member) => answerWorkspaces(c, member, 'ouvert'), areStillOpen),
  ),
  [`GET ${urls.structureWorkspaceClosing}`]: route(withWorkspace('close_workspace'), async (c, grant) => askClosing(c, grant)),
  [`POST ${urls.structureWorkspaceClosing}`]: route(signedIn, once(close, showClosed, isStillClosed)),
  [`POST ${urls.structureWorkspaceApproval}`]: route(
    withWorkspace('decide_generated_subscriptions'),
    once(decideAll, (c, { member }, done) => answerWorkspaces(c, member, done), areStillDecided),
  ),
}
