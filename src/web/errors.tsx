import { HTTPException } from 'hono/http-exception'
import { type ErrorName, ErrorNotice, errorTitles } from '#components/errors/ErrorNotice.tsx'
import { OtherPersonNotice, SignedInSinceNotice } from '#components/errors/OtherPersonNotice.tsx'
import { titles } from '#components/layout/titles.ts'
import { Conflict, isUnavailable } from '#src/db/database.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { Busy } from '#src/ports/heavy-work.ts'
import { withVisitor } from './access.ts'
import { show } from './answer.tsx'
import { showMissingRight } from './missing-right.tsx'
import { answerProblem } from './problem-details.ts'
import { FormOfNobody, FormOfSomebodyElse, NotFound, RightMissing, SignInNeeded, TooOften } from './problems.ts'
import { WriteRefused } from './read-only.ts'
import { report } from './report.ts'
import type { Ctx } from './route.ts'
import { isForApplications } from './security.ts'
import type { Answer } from './show-again.ts'
import { toSignIn } from './to-sign-in.ts'
import { answerUnavailable } from './unavailable.tsx'
import { keepUnsentForm } from './unsent-form.ts'
import { showWait } from './wait.tsx'

/** `answer`: the app itself, to show a form again. */
export function refusing(answer: Answer) {
  return (c: Ctx, error: unknown) => (isForApplications(c.req.path) ? answerProblem(c, error) : answerError(c, error, answer))
}

async function answerError(c: Ctx, error: unknown, answer: Answer) {
  if (isUnavailable(error)) return answerUnavailable(c, error, answer)
  if (error instanceof SignInNeeded) return toSignIn(c)
  // The form would have been sent: src/features/unsent-forms shows its page instead.
  if (error instanceof WriteRefused) return c.body(null, 204)
  if (error instanceof TooOften) return showWait(c, error.why, error.until)
  if (error instanceof RightMissing) return showMissingRight(c, error)
  if (error instanceof FormOfSomebodyElse)
    return showOwner(c, titles.otherPerson, OtherPersonNotice, await keepUnsentForm(c).catch(unkept))
  if (error instanceof FormOfNobody) return showOwner(c, titles.signedInSince, SignedInSinceNotice)
  const name = nameOf(error)
  const status = typeof name === 'number' ? name : 503
  if (status === 500) report(c, error)
  if (status === 503) c.header('Retry-After', '10')
  if (status < 500 && !c.get('visitor')) await withVisitor(c)
  return show(c, {
    title: errorTitles[name],
    status,
    body: <ErrorNotice name={name} href={c.req.path} focus={c.req.method === 'POST'} />,
  })
}

/** Shows nothing of the other person’s page, nor of what they typed. */
function showOwner(c: Ctx, title: string, Notice: typeof OtherPersonNotice, kept?: string) {
  const { firstName = '', lastName = '' } = c.get('visitor') ?? {}
  return show(c, {
    title,
    whole: true,
    status: 409,
    body: <Notice name={{ firstName, lastName }} isKept={kept !== undefined} />,
  })
}

/** The database can't write: what somebody else typed is told by no page, and not promised. */
function unkept(error: unknown) {
  if (!isUnavailable(error)) throw error
  return undefined
}

function nameOf(error: unknown): ErrorName {
  if (error instanceof NotFound) return 404
  if (error instanceof Busy) return 503
  if (error instanceof StoreFailed) return 'store_failed'
  if (error instanceof Conflict) return 409
  if (error instanceof HTTPException && Object.hasOwn(errorTitles, error.status)) return error.status as ErrorName
  return error instanceof HTTPException && error.status < 500 ? 400 : 500
}
