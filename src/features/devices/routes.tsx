import { DevicePanel } from '../../../components/devices/DevicePanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { commit } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { urls } from '../../urls.ts'
import { signedIn } from '../../web/access.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { goTo, saved } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import { loadPanel, panelRoute, showPanel } from '../../web/panel-route.tsx'
import { NotFound } from '../../web/problems.ts'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { justSaved } from '../../web/saved-notice.ts'
import { deviceForm } from './form.ts'
import { endDevice, endOtherDevices, readDevices } from './store.ts'

const TITLE = titles.devices

export const devicePanel = accountPanel(
  (c, { userId }) => [readDevices(c.env.db, userId, c.env.now())],
  ([devices], c, { sessionHash }) => <DevicePanel devices={devices} current={sessionHash} saved={justSaved(c, urls.devices)} />,
)

export const deviceRoutes: Routes = {
  ...panelRoute(urls.devices, TITLE, devicePanel),
  [`POST ${urls.devices}`]: route(signedIn, endSessions),
}

async function endSessions(c: Ctx, person: SignedIn) {
  const { db, now, randomToken } = c.env
  const { userId, sessionHash } = person
  const { values } = await readForm(c, deviceForm)
  if (!values?.session) throw new NotFound()

  const end = values.session === 'others' ? endOtherDevices(db, userId, sessionHash) : endDevice(db, userId, values.session)
  await commit(db, [
    end,
    journalRow(db, { id: randomToken(), at: now(), act: 'sessions_ended', actorId: userId, subjectId: userId }),
  ])
  if (values.session === sessionHash) return goTo(c, urls.signIn)
  return saved(c, urls.devices, async () => showPanel(c, TITLE, await loadPanel(c, person, devicePanel)))
}
