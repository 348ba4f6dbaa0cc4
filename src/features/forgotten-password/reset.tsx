import { PasswordResetPanel } from '../../../components/forgotten-password/PasswordResetPanel.tsx'
import { type DeadLink, DeadLinkPanel } from '../../../components/kit/DeadLinkPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { accountCounter } from '../../auth/attempts.ts'
import { changePassword } from '../../auth/change-password.ts'
import { checkPassword } from '../../auth/check-password.ts'
import { hashSecret } from '../../auth/hashing.ts'
import { type FoundLink, findLink, useLink, whyDead } from '../../auth/mailed-links.ts'
import { commit } from '../../db/database.ts'
import { decideNewPassword } from '../../domain/password-strength.ts'
import { normaliseAnswer } from '../../domain/secret-question.ts'
import { sendSoon } from '../../mail/send-soon.ts'
import { urls } from '../../urls.ts'
import { anyone, everyone } from '../../web/access.ts'
import { goTo, show } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import { linkToken } from '../../web/links.ts'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { noteSaved } from '../../web/saved-notice.ts'
import { startSession } from '../../web/session.ts'
import { passwordResetForm } from './form.ts'

export const passwordResetRoutes: Routes = {
  [`GET ${urls.passwordReset}`]: route(anyone, async (c) => {
    const found = await findLink(c.env, 'password_reset', linkToken(c))
    if (!found?.secrets || whyDead(found)) return deadLink(c, whyDead(found))
    return view(c, { link: linkToken(c), question: found.secrets.secretQuestion })
  }),
  [`POST ${urls.passwordReset}`]: route(everyone, reset),
}

async function reset(c: Ctx) {
  const { values } = await readForm(c, passwordResetForm)
  const found = await findLink(c.env, 'password_reset', values?.link ?? '')
  if (!values || !found?.secrets || whyDead(found)) return deadLink(c, whyDead(found))
  const shown = { link: values.link, question: found.secrets.secretQuestion }
  const { accepted, refused } = decideNewPassword(values, owner(found))
  const problems = { ...(values.answer === '' && { answer: 'missing' }), ...refused }
  if (Object.keys(problems).length > 0 || !accepted) return view(c, { ...shown, problems }, 422)

  const counters = [accountCounter(`secret answer ${found.user.id}`)]
  const check = await checkPassword(c.env, normaliseAnswer(values.answer), found.secrets.secretAnswerHash, counters)
  if (!check.right) return view(c, { ...shown, problems: { answer: check.waitUntil ? 'wait' : 'wrong' } }, 422)

  const { id: userId, firstName, login } = found.user
  const passwordHash = await hashSecret(c.env, accepted)
  const change = {
    person: { userId, firstName, login: login ?? '' },
    passwordHash,
    version: found.secrets.version,
    keptSession: null,
  }
  await commit(c.env.db, [useLink(c.env.db, found, c.env.now()), ...changePassword(c.env, change)])
  sendSoon(c.env)
  // Signed in at once: somebody else's failed attempts may keep the sign-in page waiting.
  await startSession(c, userId)
  noteSaved(c, urls.password)
  return goTo(c, urls.password)
}

function owner({ user }: FoundLink) {
  return { ...user, emails: [user.login ?? '', user.contactEmail ?? ''] }
}

function deadLink(c: Ctx, why: DeadLink = 'unknown') {
  return show(c, { title: titles.forgottenPassword, body: <DeadLinkPanel why={why} next="forgottenPassword" />, status: 404 })
}

function view(c: Ctx, props: Parameters<typeof PasswordResetPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.passwordReset, body: <PasswordResetPanel {...props} />, status })
}
