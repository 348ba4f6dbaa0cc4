import { type DeadLink, DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { NewSecretsPanel, ReactivatedPanel } from '#components/reactivation/NewSecretsPanel.tsx'
import { TooLatePanel } from '#components/reactivation/TooLatePanel.tsx'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { isBreached } from '#src/auth/breached-passwords.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { type FoundLink, findLink, useLink, whyDead } from '#src/auth/mailed-links.ts'
import { secretFingerprint } from '#src/auth/secret-fingerprint.ts'
import { commit } from '#src/db/database.ts'
import { decideNewSecrets } from '#src/domain/account/reactivation.ts'
import { mayReactivate } from '#src/domain/account/reactivation-window.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls, withQuery } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { besideOwner, forOwner, ownerOfLink } from '#src/web/link-owner.tsx'
import { linkToken } from '#src/web/links.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { holdsSecret } from '#src/web/still-secret.ts'
import { secretsForm } from './form.ts'
import { reactivate } from './reactivate.writes.ts'

/** Only the form consumes the link, because mail filters open links. */
export const newSecretsRoutes: Routes = {
  [`GET ${urls.reactivationSecrets}`]: route(withVisitor, async (c) => {
    const found = await findLink(c.env, 'reactivation', linkToken(c))
    return (await dead(c, found)) ?? view(c, found, { link: linkToken(c), login: found?.link.email ?? '' })
  }),
  [`POST ${urls.reactivationSecrets}`]: route(open, once(saveSecrets, showSaved, holdsSecret)),
}

async function saveSecrets(c: Ctx, _: unknown, note: Note) {
  const { values, typed } = await readForm(c, secretsForm)
  const found = await findLink(c.env, 'reactivation', values?.link ?? typed?.link ?? '')
  const refusal = await dead(c, found)
  if (refusal || !values || !found) return refusal ?? deadLink(c, found, 'unknown')
  const breached = await isBreached(c.env, values.password)
  const { accepted, refused } = decideNewSecrets(values, ownerOf(found), secretQuestionSentence(values.secretQuestion), breached)
  const shown = { link: values.link, login: found.link.email, secretQuestion: values.secretQuestion }
  if (refused) return view(c, found, { ...shown, problems: refused }, 422)

  const share = { userId: found.user.id }
  const hashes = [
    await hashSecret(c.env, share, accepted.password),
    await hashSecret(c.env, share, accepted.secretAnswer),
  ] as const
  const secrets = { passwordHash: hashes[0], secretQuestion: accepted.secretQuestion, secretAnswerHash: hashes[1] }
  // The 60 days may have ended while the secrets were hashed.
  const late = await dead(c, found)
  if (late) return late
  const result = secretFingerprint(found.user.id, hashes[0])
  await commit(c.env.db, [useLink(c.env.db, found, c.env.now()), ...reactivate(c.env, found.user, secrets), ...note(result)])
  sendAfterResponse(c.env)
  return { result }
}

/** The sign-in would lead somebody else who is signed in to their own account. */
async function showSaved(c: Ctx) {
  const { values } = await readForm(c, secretsForm)
  const found = await findLink(c.env, 'reactivation', values?.link ?? '')
  const beside = await besideOwner(c, found && ownerOfLink(found))
  if (beside) return show(c, { title: titles.reactivation, body: <ReactivatedPanel {...beside} /> })
  return goTo(c, withQuery(urls.signIn, { etat: 'reactive' }))
}

async function dead(c: Ctx, found: FoundLink | undefined) {
  const deactivatedAt = found?.user.deactivatedAt
  const why = whyDead(found) ?? (deactivatedAt ? undefined : 'used')
  if (why || !deactivatedAt) return deadLink(c, found, why, why === 'used' && !deactivatedAt ? 'signIn' : 'reactivation')
  return mayReactivate(deactivatedAt, c.env.now())
    ? undefined
    : show(c, { title: titles.reactivation, body: <TooLatePanel />, status: 404 })
}

function ownerOf({ user }: FoundLink) {
  return { ...user, emails: [user.login ?? '', user.contactEmail ?? ''] }
}

async function deadLink(
  c: Ctx,
  found: FoundLink | undefined,
  why: DeadLink = 'unknown',
  next: 'reactivation' | 'signIn' = 'reactivation',
) {
  const beside = await besideOwner(c, found && ownerOfLink(found))
  return show(c, { title: titles.reactivation, body: <DeadLinkPanel {...{ why, next, beside }} />, status: 404 })
}

async function view(c: Ctx, found: FoundLink | undefined, props: Parameters<typeof NewSecretsPanel>[0], status: 200 | 422 = 200) {
  return show(c, {
    title: titles.reactivation,
    ...(await forOwner(c, found && ownerOfLink(found), <NewSecretsPanel {...props} />)),
    status,
  })
}
