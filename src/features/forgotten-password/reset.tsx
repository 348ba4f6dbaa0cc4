import { DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { PasswordResetPanel } from '#components/forgotten-password/PasswordResetPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { changePassword } from '#src/auth/change-password.ts'
import { checkPassword, secretProblem } from '#src/auth/check-password.ts'
import { accountCounter } from '#src/auth/counters.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { type FoundLink, findLink, useLink, whyDead } from '#src/auth/mailed-links.ts'
import { ownerOfSecret, secretFingerprint } from '#src/auth/secret-fingerprint.ts'
import { commit } from '#src/db/database.ts'
import { decideNewPassword } from '#src/domain/account/password-strength.ts'
import { normaliseAnswer } from '#src/domain/account/secret-question.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { besideOwner, forOwner, ownerOfLink } from '#src/web/link-owner.tsx'
import { linkToken } from '#src/web/links.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { startSession } from '#src/web/session.ts'
import { holdsSecret } from '#src/web/still-secret.ts'
import { passwordResetForm } from './form.ts'

export const passwordResetRoutes: Routes = {
  [`GET ${urls.passwordReset}`]: route(withVisitor, async (c) => {
    const found = await findLink(c.env, 'password_reset', linkToken(c))
    if (!found?.secrets || whyDead(found)) return deadLink(c, found)
    return view(c, found, { link: linkToken(c), login: found.link.email, question: found.secrets.secretQuestion })
  }),
  [`POST ${urls.passwordReset}`]: route(open, once(reset, showReset, holdsSecret)),
}

async function reset(c: Ctx, _: unknown, note: Note) {
  const { values } = await readForm(c, passwordResetForm)
  const found = await findLink(c.env, 'password_reset', values?.link ?? '')
  if (!values || !found?.secrets || whyDead(found)) return deadLink(c, found)
  const shown = { link: values.link, login: found.link.email, question: found.secrets.secretQuestion }
  const breached = await isBreached(c.env, values.password)
  const { accepted, refused } = decideNewPassword(values, owner(found), breached)
  const problems = { ...(values.answer === '' && { answer: 'missing' }), ...refused }
  if (Object.keys(problems).length > 0 || !accepted) return view(c, found, { ...shown, problems }, 422)

  const counters = [accountCounter(`secret answer ${found.user.id}`)]
  const check = await checkPassword(
    c.env,
    { userId: found.user.id },
    normaliseAnswer(values.answer),
    found.secrets.secretAnswerHash,
    counters,
  )
  if (!check.right) return view(c, found, { ...shown, problems: { answer: secretProblem(check) } }, 422)

  const { id: userId, firstName, login } = found.user
  const passwordHash = await hashSecret(c.env, { userId }, accepted)
  const change = {
    person: { userId, firstName, login: login ?? '' },
    passwordHash,
    version: found.secrets.version,
    keptSession: null,
  }
  const result = secretFingerprint(userId, passwordHash)
  await commit(c.env.db, [useLink(c.env.db, found, c.env.now()), ...changePassword(c.env, change), ...note(result)])
  sendAfterResponse(c.env)
  return { result }
}

async function showReset(c: Ctx, _: unknown, result: string) {
  // Signs in directly: failed attempts of others may have throttled the sign-in page.
  await startSession(c, ownerOfSecret(result))
  noteSaved(c, urls.password)
  return goTo(c, urls.password)
}

function owner({ user }: FoundLink) {
  return { ...user, emails: [user.login ?? '', user.contactEmail ?? ''] }
}

async function deadLink(c: Ctx, found: FoundLink | undefined) {
  const beside = await besideOwner(c, found && ownerOfLink(found))
  const panel = <DeadLinkPanel why={whyDead(found) ?? 'unknown'} next="forgottenPassword" beside={beside} />
  return show(c, { title: titles.forgottenPassword, body: panel, status: 404 })
}

async function view(c: Ctx, found: FoundLink, props: Parameters<typeof PasswordResetPanel>[0], status: 200 | 422 = 200) {
  return show(c, {
    title: titles.passwordReset,
    ...(await forOwner(c, ownerOfLink(found), <PasswordResetPanel {...props} />)),
    status,
  })
}
