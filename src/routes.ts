import { absentManagerRoutes } from './features/absent-managers/routes.ts'
import { accountRoutes } from './features/account/routes.tsx'
import { affiliationPanel, affiliationRoutes, firstStepsPanel } from './features/affiliations/routes.tsx'
import { alertPanel, alertRoutes } from './features/alerts/routes.tsx'
import { apiRoutes } from './features/api/routes.tsx'
import { deactivationRoutes } from './features/deactivation/routes.tsx'
import { depositRoutes } from './features/deposits/routes.tsx'
import { deskRoutes } from './features/desk/routes.tsx'
import { devicePanel, deviceRoutes } from './features/devices/routes.tsx'
import { documentApiRoutes } from './features/document-consents/api.ts'
import { documentOperations } from './features/document-consents/operations.ts'
import { consentPanel, consentRoutes } from './features/document-consents/routes.tsx'
import { documentPanel } from './features/documents/panel.tsx'
import { documentRoutes } from './features/documents/routes.tsx'
import { entitlementRoutes } from './features/entitlements/api.ts'
import { entitlementOperations } from './features/entitlements/operations.ts'
import { eventOperations } from './features/events/operations.ts'
import { eventRoutes } from './features/events/routes.ts'
import { firstManagerRoutes } from './features/first-managers/routes.tsx'
import { forgottenPasswordRoutes } from './features/forgotten-password/routes.tsx'
import { handoverRoutes } from './features/handover/routes.tsx'
import { healthRoutes } from './features/health/routes.ts'
import { helpRoutes } from './features/help/routes.tsx'
import { informationPanel, informationRoutes } from './features/information/routes.tsx'
import { invoiceOperations } from './features/invoices/operations.ts'
import { invoiceRoutes } from './features/invoices/routes.tsx'
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
import { structureApplicationRoutes } from './features/structure-applications/routes.tsx'
import { structureSearchRoutes } from './features/structure-search/routes.tsx'
import { structureRoutes } from './features/structures/routes.tsx'
import { subscriptionPanel, subscriptionRoutes } from './features/subscriptions/routes.tsx'
import { supportRoutes } from './features/support/routes.ts'
import { unsentFormRoutes } from './features/unsent-forms/routes.tsx'
import { unsubscribeRoutes } from './features/unsubscribe/routes.tsx'
import { welcomeRoutes } from './features/welcome/routes.tsx'
import { workspaceRoutes } from './features/workspaces/routes.tsx'
import type { Routes } from './web/route.ts'
import type { Answer } from './web/show-again.ts'

/** Every address of the portal. `answer`: the app itself, to show a form again. */
export function routesOf(answer: Answer): Routes {
  return {
    ...healthRoutes,
    ...mailboxRoutes,
    ...accountRoutes({
      alerts: [firstStepsPanel, alertPanel],
      information: [informationPanel, notificationPanel, passwordPanel, secretQuestionPanel, devicePanel],
      affiliations: [affiliationPanel],
      subscriptions: [subscriptionPanel],
      documents: [documentPanel, consentPanel],
    }),
    ...welcomeRoutes([firstStepsPanel, alertPanel]),
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
    ...structureApplicationRoutes,
    ...deskRoutes,
    ...managedPeopleRoutes,
    ...subscriptionRoutes,
    ...workspaceRoutes,
    ...depositRoutes,
    ...invoiceRoutes,
    ...documentRoutes,
    ...consentRoutes,
    ...documentApiRoutes,
    ...signInRoutes,
    ...unsentFormRoutes(answer),
    ...signUpRoutes,
    ...forgottenPasswordRoutes,
    ...deactivationRoutes,
    ...ownDataRoutes,
    ...reactivationRoutes,
    ...absentManagerRoutes,
    ...firstManagerRoutes,
    ...supportRoutes,
    ...entitlementRoutes,
    ...apiRoutes([...eventOperations, ...documentOperations, ...invoiceOperations, ...entitlementOperations]),
    ...eventRoutes,
    ...unsubscribeRoutes,
    ...operationRoutes,
    ...mailWebhookRoutes,
    ...kitRoutes,
    ...helpRoutes,
    ...legalRoutes,
    ...siteFileRoutes,
  }
}
