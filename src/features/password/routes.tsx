import { titles } from '#components/layout/titles.ts'
import { PasswordPanel } from '#components/password/PasswordPanel.tsx'
import { PasswordSummary } from '#components/password/PasswordSummary.tsx'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { changePassword } from '#src/auth/change-password.ts'
import { currentPasswordProblem } from '#src/auth/current-password.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { secretFingerprint } from '#src/auth/secret-fingerprint.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { commit } from '#src/db/database.ts'
import { decideNewPassword } from '#src/domain/account/password-strength.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { open, signedIn } from '#src/web/access.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { saved } from '#src/web/answer.tsx'
import { foldable } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { holdsSecret } from '#src/web/still-secret.ts'
import { findCredentialsVersion } from './credentials.queries.ts'
import { passwordForm } from './form.ts'
import { judgeWhileTyped } from './strength.ts'

const TITLE = titles.password

export const passwordPanel = accountPanel(
  () => [],
  (_, c) => foldable(c, urls.password, <PasswordPanel />, (saved) => <PasswordSummary saved={saved} />),
)

export const passwordRoutes: Routes = {
  ...panelRoute(urls.password, TITLE, passwordPanel),
  [`POST ${urls.password}`]: route(signedIn, once(change, showChanged, holdsSecret)),
  [`POST ${urls.passwordStrength}`]: route(open, judgeWhileTyped),
}

async function change(c: Ctx, person: SignedIn, note: Note) {
  const { login, contactEmail, sessionHash } = person
  const { values, problems } = await readForm(c, passwordForm)
  const refuse = (wrong: Record<string, string | undefined>) => showPanel(c, TITLE, <PasswordPanel problems={wrong} />, 422)
  if (problems) return refuse(problems)
  const owner = { ...person, emails: [login, contactEmail] }
  const { accepted, refused } = decideNewPassword(values, owner, await isBreached(c.env, values.password))
  if (refused) return refuse(values.currentPassword ? refused : { currentPassword: 'missing', ...refused })
  const currentPassword = await currentPasswordProblem(c.env, person.userId, values.currentPassword)
  if (currentPassword) return refuse({ currentPassword })
  if (accepted === values.currentPassword) return refuse({ password: 'unchanged' })

  const { db } = c.env
  const version = await findCredentialsVersion(db, person.userId)
  if (version === undefined) throw new NotFound()
  const passwordHash = await hashSecret(c.env, { userId: person.userId }, accepted)
  const result = secretFingerprint(person.userId, passwordHash)
  const changed = changePassword(c.env, { person, passwordHash, version, keptSession: sessionHash })
  await commit(db, [...changed, ...note(result)])
  sendAfterResponse(c.env)
  return { result }
}

function showChanged(c: Ctx) {
  return saved(c, urls.password, () => showPanel(c, TITLE, <PasswordSummary saved />))
}
