import { HTTPException } from 'hono/http-exception'
import { TrieRouter } from 'hono/router/trie-router'
import { Hono } from 'hono/tiny'
import { absentManagerRoutes } from './features/absent-managers/routes.ts'
import { accountRoutes } from './features/account/routes.tsx'
import { affiliationPanel, affiliationRoutes, firstStepsPanel } from './features/affiliations/routes.tsx'
import { alertPanel, alertRoutes } from './features/alerts/routes.tsx'
import { apiRoutes } from './features/api/routes.tsx'
import { deactivationRoutes } from './features/deactivation/routes.tsx'
import { deskRoutes } from './features/desk/routes.tsx'
import { devicePanel, deviceRoutes } from './features/devices/routes.tsx'
import { documentApiRoutes } from './features/document-consents/api.ts'
import { documentOperations } from './features/document-consents/operations.ts'
import { consentPanel, consentRoutes } from './features/document-consents/routes.tsx'
import { documentPanel } from './features/documents/panel.tsx'
import { documentRoutes } from './features/documents/routes.tsx'
import { eventOperations } from './features/events/operations.ts'
import { eventRoutes } from './features/events/routes.ts'
import { firstManagerRoutes } from './features/first-managers/routes.tsx'
import { forgottenPasswordRoutes } from './features/forgotten-password/routes.tsx'
import { handoverRoutes } from './features/handover/routes.tsx'
import { healthRoutes } from './features/health/routes.ts'
import { helpRoutes } from './features/help/routes.tsx'
import { informationPanel, informationRoutes } from './features/information/routes.tsx'
import { kitRoutes } from './features/kit-gallery/routes.tsx'
import { legalRoutes } from './features/legal/routes.tsx'
import { mailWebhookRoutes } from './features/mail-webhook/routes.ts'
import { mailboxRoutes } from './features/mailbox/routes.tsx'
import { managedPeopleRoutes } from './features/managed-people/routes.ts'
import { notificationPanel, notificationRoutes } from './features/notifications/routes.tsx'
import { operationRoutes } from './features/operations/routes.tsx'
import { ownDataRoutes } from './features/own-data/routes.ts'
import { passwordPanel, passwordRoutes } from './features/password/routes.tsx'
import { reactivationRoutes } from './features/reactivation/routes.tsx'
import { secretQuestionPanel, secretQuestionRoutes } from './features/secret-question/routes.tsx'
import { signInRoutes } from './features/sign-in/routes.tsx'
import { signUpRoutes } from './features/sign-up/routes.tsx'
import { siteFileRoutes } from './features/site-files/routes.ts'
import { structureSearchRoutes } from './features/structure-search/routes.tsx'
import { structureRoutes } from './features/structures/routes.tsx'
import { subscriptionPanel, subscriptionRoutes } from './features/subscriptions/routes.tsx'
import { supportRoutes } from './features/support/routes.ts'
import { unsentFormRoutes } from './features/unsent-forms/routes.tsx'
import { unsubscribeRoutes } from './features/unsubscribe/routes.tsx'
import { workspaceRoutes } from './features/workspaces/routes.tsx'
import { bodyLimits } from './web/body-limits.ts'
import { answerError } from './web/errors.tsx'
import { spelledAddress } from './web/other-spelling.ts'
import { endsPageToken } from './web/page-token.ts'
import { answerProblem } from './web/problem-details.ts'
import { type Ctx, type Env, mount, type Routes } from './web/route.ts'
import { closesUnsent, demoHosts, formsOnly, headers, isForApplications, sameOrigin } from './web/security.ts'
import { endsSilentBodies } from './web/silent-bodies.ts'
import { forgetsSentForm } from './web/unsent-form.ts'

export const routes: Routes = {
  ...healthRoutes,
  ...mailboxRoutes,
  ...accountRoutes({
    alerts: [firstStepsPanel, alertPanel],
    information: [informationPanel, notificationPanel, passwordPanel, secretQuestionPanel, devicePanel],
    affiliations: [affiliationPanel],
    subscriptions: [subscriptionPanel],
    documents: [documentPanel, consentPanel],
  }),
  ...alertRoutes,
  ...informationRoutes,
  ...notificationRoutes,
  ...passwordRoutes,
  ...secretQuestionRoutes,
  ...deviceRoutes,
  ...affiliationRoutes,
  ...structureSearchRoutes,
  ...handoverRoutes,
  ...structureRoutes,
  ...deskRoutes,
  ...managedPeopleRoutes,
  ...subscriptionRoutes,
  ...workspaceRoutes,
  ...documentRoutes,
  ...consentRoutes,
  ...documentApiRoutes,
  ...signInRoutes,
  ...unsentFormRoutes((request, env) => app.fetch(request, env)),
  ...signUpRoutes,
  ...forgottenPasswordRoutes,
  ...deactivationRoutes,
  ...ownDataRoutes,
  ...reactivationRoutes,
  ...absentManagerRoutes,
  ...firstManagerRoutes,
  ...supportRoutes,
  ...apiRoutes([...eventOperations, ...documentOperations]),
  ...eventRoutes,
  ...unsubscribeRoutes,
  ...operationRoutes,
  ...mailWebhookRoutes,
  ...kitRoutes,
  ...helpRoutes,
  ...legalRoutes,
  ...siteFileRoutes,
}

export const app = new Hono<Env>()
// The usual router refuses our addresses, the tiny one answers /compte/ as /compte.
app.router = new TrieRouter()
app.use(closesUnsent, headers, demoHosts, sameOrigin, formsOnly, endsSilentBodies, bodyLimits, forgetsSentForm, endsPageToken)
mount(app, routes)
const addresses = Object.keys(routes)
app.notFound((c) => {
  const { pathname, search } = new URL(c.req.url)
  const meant = spelledAddress(addresses, c.req.method, pathname)
  return meant ? c.redirect(meant + search, 308) : refuse(c, new HTTPException(404))
})
app.onError((error, c) => refuse(c, error))

function refuse(c: Ctx, error: unknown) {
  return isForApplications(c.req.path) ? answerProblem(c, error) : answerError(c, error)
}
