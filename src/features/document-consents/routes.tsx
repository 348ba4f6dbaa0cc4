import { ConsentPanel } from '#components/document-consents/ConsentPanel.tsx'
import { ConsentSummary } from '#components/document-consents/ConsentSummary.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel, loadPanel } from '#src/web/account-panel.ts'
import { saved } from '#src/web/answer.tsx'
import { isSummarised } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { justSaved } from '#src/web/saved-notice.ts'
import { giveConsent, readConsents, withdrawConsent } from './consent.queries.ts'
import { consentForm } from './form.ts'

export const consentPanel = accountPanel(
  (c, { userId }) => [readConsents(c.env.db, userId, parisDate(c.env.now()))],
  ([applications], c) => {
    if (!isSummarised(c)) return <ConsentPanel applications={applications} saved={justSaved(c, urls.documentConsents)} />
    const allowed = applications.filter(({ givenAt, withdrawnAt }) => givenAt && !withdrawnAt)
    return <ConsentSummary allowed={allowed.map(({ name }) => name)} />
  },
)

export const consentRoutes: Routes = {
  ...panelRoute(urls.documentConsents, titles.documentConsents, consentPanel),
  [`POST ${urls.documentConsents}`]: route(signedIn, decide),
}

async function decide(c: Ctx, person: SignedIn) {
  const { db, now } = c.env
  const { userId } = person
  const { values } = await readForm(c, consentForm)
  const application = await findApplication(c, userId, values?.application ?? '')
  if (!values || !application) throw new NotFound()

  const isGiven = values.consent === 'given'
  const consent = { userId, apiKeyId: application.id, version: values.version }
  const act = isGiven ? 'document_consent_given' : 'document_consent_withdrawn'
  const details = { apiKeyId: application.id }
  const isSaved = await tryCommit(db, [
    isGiven ? giveConsent(db, consent, now()) : withdrawConsent(db, consent, now()),
    journalEntry(c.env, { act, actorId: userId, subjectId: userId, details }),
  ])
  const isGivenNow = isSaved ? isGiven : isInForce(await findApplication(c, userId, application.id))
  // Sent again after a lost answer, the form finds what it saved itself.
  if (isGivenNow !== isGiven) throw new Conflict('the consent was changed meanwhile')
  return saved(c, urls.documentConsents, async () =>
    showPanel(c, titles.documentConsents, await loadPanel(c, person, consentPanel)),
  )
}

async function findApplication({ env: { db, now } }: Ctx, userId: string, applicationId: string) {
  const applications = await readConsents(db, userId, parisDate(now()))
  return applications.find(({ id }) => id === applicationId)
}

function isInForce(application: Awaited<ReturnType<typeof findApplication>>) {
  return !!application?.givenAt && !application.withdrawnAt
}
