import { titles } from '#components/layout/titles.ts'
import { NotificationPanel } from '#components/notifications/NotificationPanel.tsx'
import { NotificationSummary } from '#components/notifications/NotificationSummary.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel, loadPanel } from '#src/web/account-panel.ts'
import { saved } from '#src/web/answer.tsx'
import { foldable } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { notificationForm } from './form.ts'
import { neverSet, readSettings, writeSettings } from './settings.queries.ts'

const TITLE = titles.notifications

export const notificationPanel = accountPanel(
  (c, { userId }) => [readSettings(c.env.db, userId)],
  ([[settings = neverSet]], c, { mailAddress }) => {
    const open = <NotificationPanel {...settings} mailAddress={mailAddress} />
    return foldable(c, urls.notifications, open, (saved) => (
      <NotificationSummary enabled={settings.enabled} mailAddress={mailAddress} saved={saved} />
    ))
  },
)

export const notificationRoutes: Routes = {
  ...panelRoute(urls.notifications, TITLE, notificationPanel),
  [`POST ${urls.notifications}`]: route(signedIn, change),
}

async function change(c: Ctx, person: SignedIn) {
  const { db } = c.env
  const { userId, mailAddress } = person
  const { values, problems } = await readForm(c, notificationForm)
  if (problems) {
    const [settings = neverSet] = await readSettings(db, userId)
    const panel = <NotificationPanel {...settings} {...values} mailAddress={mailAddress} problems={problems} />
    return showPanel(c, TITLE, panel, 422)
  }

  const act = {
    act: 'notifications_changed' as const,
    actorId: userId,
    subjectId: userId,
    details: { enabled: values.enabled },
  }
  const isSaved = await tryCommit(db, [writeSettings(db, userId, values), journalEntry(c.env, act)])
  if (!isSaved) {
    const [{ enabled, version } = neverSet] = await readSettings(db, userId)
    const panel = <NotificationPanel enabled={values.enabled} version={version} mailAddress={mailAddress} stale />
    // Sent again after a lost answer, the form finds what it saved itself.
    if (enabled !== values.enabled) return showPanel(c, TITLE, panel, 409)
  }
  return saved(c, urls.notifications, async () => showPanel(c, TITLE, await loadPanel(c, person, notificationPanel)))
}
