import { titles } from '#components/layout/titles.ts'
import { MailSentPanel } from '#components/sign-up/MailSentPanel.tsx'
import { ResendPanel } from '#components/sign-up/ResendPanel.tsx'
import { SignUpPanel } from '#components/sign-up/SignUpPanel.tsx'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { Conflict } from '#src/db/database.ts'
import { emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'
import { decideSignUp } from '#src/domain/account/sign-up.ts'
import { mailAfterResponse, sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { asMailRequest, isDoublePress } from '#src/web/mail-request.tsx'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { activationRoutes } from './activation.tsx'
import { resendForm, signUpForm } from './form.ts'
import { resendActivation, signUp } from './sign-up.ts'

export const signUpRoutes: Routes = {
  [`GET ${urls.signUp}`]: route(withVisitor, async (c) => signUpView(c, {})),
  [`POST ${urls.signUp}`]: route(
    open,
    once(register, (c) => mailSent(c, signUpForm), isDoublePress),
  ),
  [`GET ${urls.resendActivation}`]: route(withVisitor, async (c) => resendView(c, {})),
  [`POST ${urls.resendActivation}`]: route(
    open,
    once(resend, (c) => mailSent(c, resendForm, true), isDoublePress),
  ),
  ...activationRoutes,
}

async function register(c: Ctx, _: unknown, note: Note) {
  const { values, typed, problems } = await readForm(c, signUpForm)
  if (problems) return signUpView(c, { typed, problems }, 422)
  const breached = await isBreached(c.env, values.password)
  const { accepted, refused } = decideSignUp(values, secretQuestionSentence(values.secretQuestion), breached)
  if (refused) return signUpView(c, { typed: values, problems: refused }, 422)

  return asMailRequest(c, titles.signUp, async () => {
    // Of two parallel sign-ups of one address, the second tries again and finds the first.
    await signUp(c, accepted, note).catch((error) =>
      error instanceof Conflict ? signUp(c, accepted, note) : Promise.reject(error),
    )
    sendAfterResponse(c.env)
    return { result: '' }
  })
}

async function resend(c: Ctx, _: unknown, note: Note) {
  const { values, problems, typed } = await readForm(c, resendForm)
  if (problems) return resendView(c, { login: values?.login ?? typed.login ?? '', problems }, 422)
  const login = normaliseEmail(values.login)
  const problem = login === '' ? 'missing' : emailProblem(login)
  if (problem) return resendView(c, { login: values.login, problems: { login: problem } }, 422)

  return asMailRequest(c, titles.resendActivation, async () => {
    mailAfterResponse(c.env, () => resendActivation(c, login, note))
    return { result: '' }
  })
}

async function mailSent(c: Ctx, form: typeof signUpForm | typeof resendForm, again = false) {
  const { values } = await readForm(c, form)
  return show(c, { title: titles.mailSent, body: <MailSentPanel login={normaliseEmail(values?.login ?? '')} again={again} /> })
}

function signUpView(c: Ctx, props: Parameters<typeof SignUpPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.signUp, body: <SignUpPanel {...props} />, status })
}

function resendView(c: Ctx, props: Parameters<typeof ResendPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.resendActivation, body: <ResendPanel {...props} />, status })
}
