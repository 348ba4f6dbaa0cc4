import { DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { ActivationPanel } from '#components/sign-up/ActivationPanel.tsx'
import { checkPassword, secretProblem } from '#src/auth/check-password.ts'
import { accountCounter } from '#src/auth/counters.ts'
import { type FoundLink, findLink, replaceLinks, useLink, whyDead } from '#src/auth/mailed-links.ts'
import { ownerOfSecret, secretFingerprint } from '#src/auth/secret-fingerprint.ts'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { besideOwner, forOwner, ownerOfLink } from '#src/web/link-owner.tsx'
import { linkToken } from '#src/web/links.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { ACTIVATED, noteSaved } from '#src/web/saved-notice.ts'
import { startSession } from '#src/web/session.ts'
import { holdsSecret } from '#src/web/still-secret.ts'
import { activateAccount } from './account.queries.ts'
import { activationForm } from './form.ts'

/** Only the form consumes the link, because mail filters open links. */
export const activationRoutes: Routes = {
  [`GET ${urls.activation}`]: route(withVisitor, async (c) => {
    const found = await findLink(c.env, 'activation', linkToken(c))
    if (!found || whyDead(found)) return deadLink(c, found)
    return view(c, found, { link: linkToken(c), login: found.link.email })
  }),
  [`POST ${urls.activation}`]: route(open, once(activate, signInFirst, holdsSecret)),
}

/** Asks for the password too, so that nobody activates an account that another person opened with their address. */
async function activate(c: Ctx, _: unknown, note: Note) {
  const { values } = await readForm(c, activationForm)
  const found = await findLink(c.env, 'activation', values?.link ?? '')
  if (!values || !found?.link.signUp || whyDead(found)) return deadLink(c, found)
  const shown = { link: values.link, login: found.link.email }
  if (!values.password) return view(c, found, { ...shown, problems: { password: 'missing' } }, 422)
  const check = await checkPassword(c.env, { userId: found.user.id }, values.password, found.link.signUp.passwordHash, [
    accountCounter(`activation ${found.user.id}`),
  ])
  if (!check.right) return view(c, found, { ...shown, problems: { password: secretProblem(check) } }, 422)

  const { db, now } = c.env
  const act = { act: 'activation' as const, actorId: found.user.id, subjectId: found.user.id }
  const result = secretFingerprint(found.user.id, found.link.signUp.passwordHash)
  await commit(db, [
    useLink(db, found, now()),
    replaceLinks(c.env, found.user.id, 'activation'),
    ...activateAccount(db, found.user, found.link.signUp, now()),
    journalEntry(c.env, act),
    ...note(result),
  ])
  return { result }
}

async function signInFirst(c: Ctx, _: unknown, result: string) {
  await startSession(c, ownerOfSecret(result))
  noteSaved(c, urls.account, ACTIVATED)
  return goTo(c, urls.account)
}

async function deadLink(c: Ctx, found: FoundLink | undefined) {
  const why = whyDead(found) ?? 'unknown'
  const beside = await besideOwner(c, found && ownerOfLink(found))
  const next = why === 'used' ? 'signIn' : 'resendActivation'
  return show(c, { title: titles.activation, body: <DeadLinkPanel {...{ why, next, beside }} />, status: 404 })
}

async function view(c: Ctx, found: FoundLink, props: Parameters<typeof ActivationPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.activation, ...(await forOwner(c, ownerOfLink(found), <ActivationPanel {...props} />)), status })
}
