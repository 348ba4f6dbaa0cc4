import { DevicePanel, DeviceSummary } from '#components/devices/DevicePanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel, loadPanel } from '#src/web/account-panel.ts'
import { goTo, saved } from '#src/web/answer.tsx'
import { isSummarised } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { justSaved } from '#src/web/saved-notice.ts'
import { endDevice, endOtherDevices, readDevices } from './device.queries.ts'
import { deviceForm } from './form.ts'

const TITLE = titles.devices

export const devicePanel = accountPanel(
  (c, { userId }) => [readDevices(c.env.db, userId, c.env.now())],
  ([devices], c, { sessionHash }) =>
    isSummarised(c) ? (
      <DeviceSummary devices={devices.length} />
    ) : (
      <DevicePanel devices={devices} current={sessionHash} saved={justSaved(c, urls.devices)} />
    ),
)

export const deviceRoutes: Routes = {
  ...panelRoute(urls.devices, TITLE, devicePanel),
  [`POST ${urls.devices}`]: route(signedIn, endSessions),
}

/** Not limited by `once`: sent again, the form also ends sessions begun since. Without a session to end it writes nothing. */
async function endSessions(c: Ctx, person: SignedIn) {
  const { db, now } = c.env
  const { userId, sessionHash } = person
  const { values } = await readForm(c, deviceForm)
  const chosen = values?.session
  if (!chosen) throw new NotFound()

  const devices = await readDevices(db, userId, now())
  const isEnding = (hash: string) => (chosen === 'others' ? hash !== sessionHash : hash === chosen)
  const end = chosen === 'others' ? endOtherDevices(db, userId, sessionHash) : endDevice(db, userId, chosen)
  if (devices.some(({ tokenHash }) => isEnding(tokenHash)))
    await commit(db, [end, journalEntry(c.env, { act: 'sessions_ended', actorId: userId, subjectId: userId })])
  return chosen === sessionHash ? goTo(c, urls.signIn) : showEnded(c, person)
}

function showEnded(c: Ctx, person: SignedIn) {
  return saved(c, urls.devices, async () => showPanel(c, TITLE, await loadPanel(c, person, devicePanel)))
}
