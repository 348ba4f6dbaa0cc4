import { titles } from '#components/layout/titles.ts'
import { secretQuestionChangedMail } from '#components/mails/secret-question-changed-mail.ts'
import { SecretQuestionPanel } from '#components/secret-question/SecretQuestionPanel.tsx'
import { SecretQuestionSummary } from '#components/secret-question/SecretQuestionSummary.tsx'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { currentPasswordProblem } from '#src/auth/current-password.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { replaceLinks } from '#src/auth/mailed-links.ts'
import { secretFingerprint } from '#src/auth/secret-fingerprint.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { decideSecretQuestion } from '#src/domain/account/secret-question.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { saved } from '#src/web/answer.tsx'
import { foldable } from '#src/web/foldable.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { panelRoute, showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { holdsSecret } from '#src/web/still-secret.ts'
import { secretQuestionForm } from './form.ts'
import { readSecretQuestion, writeSecretQuestion } from './secret-question.queries.ts'

const TITLE = titles.secretQuestion

export const secretQuestionPanel = accountPanel(
  (c, { userId }) => [readSecretQuestion(c.env.db, userId)],
  ([[stored]], c, person) => {
    if (!stored) throw new NotFound()
    const open = <SecretQuestionPanel {...stored} passwordNeeded={freshProofNeeded(person, c.env.now())} />
    return foldable(c, urls.secretQuestion, open, (saved) => <SecretQuestionSummary question={stored.question} saved={saved} />)
  },
)

export const secretQuestionRoutes: Routes = {
  ...panelRoute(urls.secretQuestion, TITLE, secretQuestionPanel),
  [`POST ${urls.secretQuestion}`]: route(signedIn, once(change, showChanged, holdsSecret)),
}

async function change(c: Ctx, person: SignedIn, note: Note) {
  const { db } = c.env
  const { values, typed, problems } = await readForm(c, secretQuestionForm)
  const shown = {
    question: values?.secretQuestion ?? typed?.secretQuestion ?? '',
    version: values?.version ?? 0,
    passwordNeeded: freshProofNeeded(person, c.env.now()),
  }
  if (problems) return view(c, { ...shown, problems }, 422)
  const decision = decideSecretQuestion(
    { question: values.secretQuestion, answer: values.secretAnswer },
    secretQuestionSentence(values.secretQuestion),
  )
  const { question: secretQuestion, answer: secretAnswer } = decision.refused ?? {}
  const unproven = shown.passwordNeeded && values.currentPassword === ''
  const wrong = { secretQuestion, secretAnswer, currentPassword: unproven ? 'missing' : undefined }
  if (decision.refused || unproven) return view(c, { ...shown, problems: wrong }, 422)
  const proof = shown.passwordNeeded ? await currentPasswordProblem(c.env, person.userId, values.currentPassword) : undefined
  if (proof) return view(c, { ...shown, problems: { currentPassword: proof } }, 422)

  const { question, answer } = decision.accepted
  const secretAnswerHash = await hashSecret(c.env, { userId: person.userId }, answer)
  const result = secretFingerprint(person.userId, secretAnswerHash)
  try {
    await commit(db, [
      writeSecretQuestion(db, person.userId, { secretQuestion: question, secretAnswerHash, version: values.version }),
      replaceLinks(c.env, person.userId, 'password_reset'),
      ...announcement(c, person, values.version),
      ...note(result),
    ])
  } catch (error) {
    const [stored] = error instanceof Conflict ? await readSecretQuestion(db, person.userId) : []
    if (stored) return view(c, { ...shown, version: stored.version, stale: true }, 409)
    throw error
  }
  sendAfterResponse(c.env)
  return { result }
}

function showChanged(c: Ctx, { userId }: SignedIn) {
  return saved(c, urls.secretQuestion, async () => {
    const [stored] = await readSecretQuestion(c.env.db, userId)
    return showPanel(c, TITLE, <SecretQuestionSummary question={stored?.question ?? ''} saved />)
  })
}

/** Mailed each time: a warning that protects an account is never left out. */
function announcement({ env: { db, now, config, randomToken } }: Ctx, { userId, firstName, login }: SignedIn, version: number) {
  const body = secretQuestionChangedMail({ firstName, at: now(), appUrl: config.appUrl })
  const mail = {
    key: `secret_question_changed:${userId}:${version}`,
    kind: 'secret_question_changed' as const,
    userId,
    recipient: login,
    body,
    now: now(),
  }
  return [
    queuedMail(db, mail),
    journalEntry({ db, now, randomToken }, { act: 'secret_question_changed', actorId: userId, subjectId: userId }),
  ]
}

function view(c: Ctx, props: Parameters<typeof SecretQuestionPanel>[0], status: 409 | 422) {
  return showPanel(c, TITLE, <SecretQuestionPanel {...props} />, status)
}
