import { AlertPanel, type Done } from '#components/alerts/AlertPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { AccountAct } from '#src/domain/journal-acts.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { stoppedInvoices } from '#src/invoices/invoice.queries.ts'
import { readAbsenceNotices } from '#src/memberships/absence-notices.ts'
import { urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel, loadPanel } from '#src/web/account-panel.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { isSummarised } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import type { Reader } from '#src/web/reading-too.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { acknowledge, readDeadAddresses, unsuppressAddress } from './alert.queries.ts'
import { addressForm, seenForm } from './form.ts'

const SHOWN_MAX = 50

export const alertPanel = alertPanelAfter()

function alertPanelAfter(done?: Done, nothingTicked = false) {
  return accountPanel(
    (c, reader) => [
      readStopped(c, reader),
      readDeadAddresses(c.env.db, reader.userId),
      readAbsenceNotices(c.env.db, reader.userId, parisDate(c.env.now())),
    ],
    ([invoices, deadAddresses, absences], c) => (
      <AlertPanel
        invoices={invoices.slice(0, SHOWN_MAX)}
        isCut={invoices.length > SHOWN_MAX}
        deadAddresses={deadAddresses}
        absences={absences}
        done={done ?? doneBefore(c)}
        nothingTicked={nothingTicked}
        alone={!isSummarised(c)}
      />
    ),
  )
}

function doneBefore(c: Ctx): Done | undefined {
  const done = c.req.path === urls.alerts ? c.req.query('fait') : undefined
  return done === 'seen' || done === 'revived' ? done : undefined
}

export const alertRoutes: Routes = {
  ...panelRoute(urls.alerts, titles.alerts, alertPanel),
  [`POST ${urls.alerts}`]: route(signedIn, async (c, person) => {
    const { values, problems } = await readForm(c, seenForm)
    const nothingTicked = !values?.toutes && !values?.vue.length
    if (nothingTicked || problems)
      return showPanel(c, titles.alerts, await loadPanel(c, person, alertPanelAfter(undefined, nothingTicked)), 422)
    const shown = (await readStopped(c, person)).slice(0, SHOWN_MAX)
    const seen = shown.filter(({ invoiceId, status }) => values.toutes || values.vue.includes(`${invoiceId} ${status}`))
    const { db, now } = c.env
    if (seen.length > 0)
      await commit(db, [
        ...acknowledge(db, person.userId, seen, now()),
        journalOf(c, person, 'invoices_acknowledged', { invoices: seen.length }),
      ])
    return answer(c, person, 'seen')
  }),
  [`POST ${urls.deadAddress}`]: route(
    signedIn,
    once(unsuppress, (c, person) => answer(c, person, 'revived'), isStillUnsuppressed),
  ),
}

async function unsuppress(c: Ctx, person: SignedIn, note: Note) {
  const { values } = await readForm(c, addressForm)
  const email = values?.adresse ?? ''
  const revived = unsuppressAddress(c.env.db, person, email)
  await commit(c.env.db, [revived, journalOf(c, person, 'address_revived', { email }), ...note()])
  return { result: '' }
}

async function isStillUnsuppressed(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, addressForm)
  return !(await readDeadAddresses(c.env.db, person.userId)).some(({ email }) => email === values?.adresse)
}

/** One more than shown, to know whether there are others. */
function readStopped({ env: { db, now } }: Ctx, { userId }: Reader) {
  return stoppedInvoices(db, userId, parisDate(now()), SHOWN_MAX + 1)
}

async function answer(c: Ctx, person: SignedIn, done: Done) {
  if (!wantsPart(c)) return c.redirect(withQuery(urls.alerts, { fait: done }), 303)
  return showPanel(c, titles.alerts, await loadPanel(c, person, alertPanelAfter(done)))
}

function journalOf(c: Ctx, { userId }: SignedIn, act: AccountAct, details: Record<string, unknown>) {
  return journalEntry(c.env, { act, actorId: userId, subjectId: userId, details })
}
