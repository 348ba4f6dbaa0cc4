import { titles } from '#components/layout/titles.ts'
import { ReactivationMailSentPanel } from '#components/reactivation/ReactivationMailSentPanel.tsx'
import { ReactivationPanel } from '#components/reactivation/ReactivationPanel.tsx'
import { emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'
import { mailAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { asMailRequest, isDoublePress } from '#src/web/mail-request.tsx'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { reactivationForm } from './form.ts'
import { requestReactivation } from './request-link.ts'
import { newSecretsRoutes } from './secrets.tsx'

export const reactivationRoutes: Routes = {
  [`GET ${urls.reactivation}`]: route(withVisitor, async (c) => view(c, {})),
  [`POST ${urls.reactivation}`]: route(open, once(request, mailSent, isDoublePress)),
  ...newSecretsRoutes,
}

/** The same answer in the same time for every address, so that accounts are not revealed. */
async function request(c: Ctx, _: unknown, note: Note) {
  const { values, problems, typed } = await readForm(c, reactivationForm)
  if (problems) return view(c, { login: values?.login ?? typed.login ?? '', problems }, 422)
  if (values.prefilled) return view(c, { login: values.login })
  const login = normaliseEmail(values.login)
  const problem = login === '' ? 'missing' : emailProblem(login)
  if (problem) return view(c, { login: values.login, problems: { login: problem } }, 422)

  return asMailRequest(c, titles.reactivation, async () => {
    mailAfterResponse(c.env, () => requestReactivation(c, login, note))
    return { result: '' }
  })
}

async function mailSent(c: Ctx) {
  const { values } = await readForm(c, reactivationForm)
  return show(c, { title: titles.mailSent, body: <ReactivationMailSentPanel login={normaliseEmail(values?.login ?? '')} /> })
}

function view(c: Ctx, props: Parameters<typeof ReactivationPanel>[0], status: 200 | 422 = 200) {
  return show(c, { title: titles.reactivation, body: <ReactivationPanel {...props} />, status })
}
