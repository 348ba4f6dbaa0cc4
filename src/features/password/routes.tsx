import { eq } from 'drizzle-orm'
import { titles } from '../../../components/kit/titles.ts'
import { PasswordPanel } from '../../../components/password/PasswordPanel.tsx'
import { PasswordSummary } from '../../../components/password/PasswordSummary.tsx'
import { changePassword } from '../../auth/change-password.ts'
import { currentPasswordProblem } from '../../auth/current-password.ts'
import { hashSecret } from '../../auth/hashing.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { commit } from '../../db/database.ts'
import { credentials } from '../../db/schema/people.ts'
import { decideNewPassword } from '../../domain/password-strength.ts'
import { sendSoon } from '../../mail/send-soon.ts'
import { urls } from '../../urls.ts'
import { signedIn } from '../../web/access.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { saved } from '../../web/answer.tsx'
import { foldable } from '../../web/foldable.ts'
import { readForm } from '../../web/form.ts'
import { panelRoute, showPanel } from '../../web/panel-route.tsx'
import { NotFound } from '../../web/problems.ts'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { passwordForm } from './form.ts'

const TITLE = titles.password

export const passwordPanel = accountPanel(
  () => [],
  (_, c, { login }) => foldable(c, urls.password, <PasswordPanel login={login} />, (saved) => <PasswordSummary saved={saved} />),
)

export const passwordRoutes: Routes = {
  ...panelRoute(urls.password, TITLE, passwordPanel),
  [`POST ${urls.password}`]: route(signedIn, change),
}

async function change(c: Ctx, person: SignedIn) {
  const { login, contactEmail, sessionHash } = person
  const { values, problems } = await readForm(c, passwordForm)
  const refuse = (wrong: Record<string, string | undefined>) =>
    showPanel(c, TITLE, <PasswordPanel login={login} problems={wrong} />, 422)
  if (problems) return refuse(problems)
  const { accepted, refused } = decideNewPassword(values, { ...person, emails: [login, contactEmail] })
  if (refused) return refuse(values.currentPassword ? refused : { currentPassword: 'missing', ...refused })
  const currentPassword = await currentPasswordProblem(c.env, person.userId, values.currentPassword)
  if (currentPassword) return refuse({ currentPassword })
  if (accepted === values.currentPassword) return refuse({ password: 'unchanged' })

  const { db } = c.env
  const [stored] = await db
    .select({ version: credentials.version })
    .from(credentials)
    .where(eq(credentials.userId, person.userId))
  if (!stored) throw new NotFound()
  const passwordHash = await hashSecret(c.env, accepted)
  await commit(db, changePassword(c.env, { person, passwordHash, version: stored.version, keptSession: sessionHash }))
  sendSoon(c.env)
  return saved(c, urls.password, () => showPanel(c, TITLE, <PasswordSummary saved />))
}
