import { titles } from '#components/layout/titles.ts'
import { DeactivatedPanel } from '#components/sign-in/DeactivatedPanel.tsx'
import { SignInPanel } from '#components/sign-in/SignInPanel.tsx'
import { arrivals, interruptions } from '#components/sign-in/words.ts'
import { checkPassword, type PasswordCheck } from '#src/auth/check-password.ts'
import { addressCounter, signInCounter } from '#src/auth/counters.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { endSession, type SignedIn } from '#src/auth/sessions.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { mayReactivate, reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import { urls, withQuery } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { forgetVisitor, readSessionToken } from '#src/web/cookies.ts'
import { readForm } from '#src/web/form.ts'
import { checkOwner } from '#src/web/form-owner.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { localPath, startSession } from '#src/web/session.ts'
import { isUnsentAddress, unsentAddress } from '#src/web/unsent-form.ts'
import { showWait } from '#src/web/wait.tsx'
import { findAccount, renewPasswordHash } from './account.queries.ts'
import { signInForm } from './form.ts'

export const signInRoutes: Routes = {
  [`GET ${urls.signIn}`]: route(withVisitor, async (c, person) => {
    const back = localPath(c.req.query('retour') ?? '')
    if (person) return goTo(c, back || urls.welcome)
    const why = c.req.query('etat') ?? ''
    return view(c, { back, status: arrivals.get(why), ended: interruptions.get(why) })
  }),
  [`POST ${urls.signIn}`]: route(open, signIn),
  [`POST ${urls.signOut}`]: route(withVisitor, signOut),
}

async function signIn(c: Ctx) {
  const { values, typed, problems } = await readForm(c, signInForm)
  if (problems) return view(c, { ...typed, problems }, 422)
  const login = normaliseEmail(values.login)
  const back = localPath(values.back)
  const shown = { login: values.login, back, ended: isUnsentAddress(back) ? interruptions.get('saisie-conservee') : undefined }
  const missing = { ...(!login && { login: 'missing' }), ...(!values.password && { password: 'missing' }) }
  if (!login || !values.password) return view(c, { ...shown, problems: missing }, 422)

  const account = await findAccount(c.env.db, login)
  const address = c.env.clientAddress(c.req.raw)
  const counters = [signInCounter(login), addressCounter('sign-in', address)]
  const check = await checkPassword(c.env, { address }, values.password, account?.passwordHash ?? null, counters)
  if (check.waitUntil) return showWait(c, check.ofNetwork ? 'network_sign_in' : 'account_sign_in', check.waitUntil)
  if (!check.right || !account) return view(c, { ...shown, problems: { password: problemOf(check) } }, 422)
  if (account.deactivatedAt) return deactivated(c, shown.login, account.deactivatedAt)

  if (check.outdated) await renewPasswordHash(c.env.db, account, await hashSecret(c.env, account, values.password))
  await startSession(c, account.userId)
  return goTo(c, shown.back || (await unsentAddress(c, account.userId)) || urls.welcome)
}

function deactivated(c: Ctx, login: string, deactivatedAt: Date) {
  const until = reactivationDeadline(deactivatedAt)
  const isTooLate = !mayReactivate(deactivatedAt, c.env.now())
  return show(c, { title: titles.deactivated, body: <DeactivatedPanel login={login} until={until} isTooLate={isTooLate} /> })
}

function problemOf(check: PasswordCheck) {
  if (check.failuresLeft === 0) return 'blocked'
  if (check.failuresLeft === 1) return 'incorrect_one_left'
  return check.failuresLeft === 2 ? 'incorrect_two_left' : 'incorrect'
}

/** A page of another person, who is signed out already, would end the session of the person signed in now. */
async function signOut(c: Ctx, person: SignedIn | undefined) {
  if (person) await checkOwner(c, person)
  const token = readSessionToken(c)
  if (token) await endSession(c.env, token)
  forgetVisitor(c)
  return goTo(c, withQuery(urls.signIn, { etat: 'deconnecte' }))
}

function view(c: Ctx, props: Parameters<typeof SignInPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.signIn, body: <SignInPanel {...props} />, status })
}
