import { ForgottenPasswordPanel } from '#components/forgotten-password/ForgottenPasswordPanel.tsx'
import { ResetMailSentPanel } from '#components/forgotten-password/ResetMailSentPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'
import { mailAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { asMailRequest, isDoublePress } from '#src/web/mail-request.tsx'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { forgottenPasswordForm } from './form.ts'
import { requestPasswordReset } from './request-link.ts'
import { passwordResetRoutes } from './reset.tsx'

export const forgottenPasswordRoutes: Routes = {
  [`GET ${urls.forgottenPassword}`]: route(withVisitor, async (c) => view(c, {})),
  [`POST ${urls.forgottenPassword}`]: route(open, once(request, mailSent, isDoublePress)),
  ...passwordResetRoutes,
}

async function request(c: Ctx, _: unknown, note: Note) {
  const { values, problems, typed } = await readForm(c, forgottenPasswordForm)
  if (problems) return view(c, { login: values?.login ?? typed.login ?? '', problems }, 422)
  const login = normaliseEmail(values.login)
  const problem = login === '' ? 'missing' : emailProblem(login)
  if (problem) return view(c, { login: values.login, problems: { login: problem } }, 422)

  return asMailRequest(c, titles.forgottenPassword, async () => {
    mailAfterResponse(c.env, () => requestPasswordReset(c, login, note))
    return { result: '' }
  })
}

async function mailSent(c: Ctx) {
  const { values } = await readForm(c, forgottenPasswordForm)
  return show(c, { title: titles.mailSent, body: <ResetMailSentPanel login={normaliseEmail(values?.login ?? '')} /> })
}

function view(c: Ctx, props: Parameters<typeof ForgottenPasswordPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.forgottenPassword, body: <ForgottenPasswordPanel {...props} />, status })
}
