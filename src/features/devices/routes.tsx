import { DevicePanel } from '#components/devices/DevicePanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { goTo, saved } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { loadPanel, panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { justSaved } from '#src/web/saved-notice.ts'
import { endDevice, endOtherDevices, readDevices } from './device.queries.ts'
import { deviceForm } from './form.ts'

const TITLE = titles.devices

export const devicePanel = accountPanel(
  (c, { userId }) => [readDevices(c.env.db, userId, c.env.now())],
  ([devices], c, { sessionHash }) => <DevicePanel devices={devices} current={sessionHash} saved={justSaved(c, urls.devices)} />,
)

export const deviceRoutes: Routes = {
  ...panelRoute(urls.devices, TITLE, devicePanel),
  [`POST ${urls.devices}`]: route(signedIn, once(endSessions, showEnded)),
}

async function endSessions(c: Ctx, person: SignedIn, note: Note) {
  const { db } = c.env
  const { userId, sessionHash } = person
  const { values } = await readForm(c, deviceForm)
  if (!values?.session) throw new NotFound()

  const left = values.session === sessionHash ? urls.signIn : ''
  const end = values.session === 'others' ? endOtherDevices(db, userId, sessionHash) : endDevice(db, userId, values.session)
  await commit(db, [end, journalEntry(c.env, { act: 'sessions_ended', actorId: userId, subjectId: userId }), ...note(left)])
  return { result: left }
}

function showEnded(c: Ctx, person: SignedIn, left: string) {
  if (left) return goTo(c, left)
  return saved(c, urls.devices, async () => showPanel(c, TITLE, await loadPanel(c, person, devicePanel)))
}
