import { activationMail } from '#components/mails/activation-mail.ts'
import { knownAddressMail } from '#components/mails/known-address-mail.ts'
import { knownDeactivatedMail } from '#components/mails/known-deactivated-mail.ts'
import { hashSecret } from '#src/auth/hashing.ts'
import { mayMail } from '#src/auth/mail-limit.ts'
import { oneMoreLink, replaceLinks } from '#src/auth/mailed-links.ts'
import { findUserByLogin } from '#src/auth/user-by-login.ts'
import { commit, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { PendingSignUp, users } from '#src/db/schema/people.ts'
import { mayReactivate, reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import type { AcceptedSignUp } from '#src/domain/account/sign-up.ts'
import { decoyMail } from '#src/mail/decoy-mail.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { urls } from '#src/urls.ts'
import { mailedUrl } from '#src/web/links.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { findPendingSignUp, insertWaitingAccount } from './account.queries.ts'

/** Mails the owner of a known address instead; the page answers alike. */
export async function signUp(c: Ctx, { login, password, secretQuestion, secretAnswer, ...names }: AcceptedSignUp, note: Note) {
  const { db, now, randomToken } = c.env
  const share = { address: c.env.clientAddress(c.req.raw) }
  const hashes = [hashSecret(c.env, share, password), hashSecret(c.env, share, secretAnswer)]
  const [passwordHash = '', secretAnswerHash = ''] = await Promise.all(hashes)
  const pending = { ...names, passwordHash, secretQuestion, secretAnswerHash }
  if (!(await mayMail(c.env, 'activation', login))) return
  const known = await findUserByLogin(db, login)
  if (known?.activatedAt) return tellOwner(c, known, login, note)

  const id = known?.id ?? randomToken()
  const account = known ? decoyMail(c.env) : insertWaitingAccount(db, id, login, pending, now())
  const journal = journalEntry(c.env, { act: 'sign_up', subjectId: id })
  await commit(db, [account, journal, ...activation(c, { id, login }, pending), ...note()])
}

/** Does as much for addresses that wait for no activation. */
export async function resendActivation(c: Ctx, login: string, note: Note) {
  const { db } = c.env
  if (!(await mayMail(c.env, 'activation', login))) return
  const known = await findUserByLogin(db, login)
  const pending = await findPendingSignUp(db, known?.id ?? '')
  if (!known || known.activatedAt || !pending) {
    const decoy = activationMail({ link: mailedUrl(c, urls.activation, c.env.randomToken()) })
    return commit(db, [replaceLinks(c.env, '', 'activation'), decoyMail(c.env), decoyMail(c.env, decoy), ...note()])
  }
  await commit(db, [replaceLinks(c.env, known.id, 'activation'), ...activation(c, { id: known.id, login }, pending), ...note()])
}

/** Links of other sign-ups of the address stay valid. */
function activation(c: Ctx, { id, login }: { id: string; login: string }, pending: PendingSignUp): Query[] {
  const { db, now } = c.env
  const { token, tokenHash, writes } = oneMoreLink(c.env, {
    userId: id,
    purpose: 'activation',
    email: login,
    signUp: pending,
  })
  const body = activationMail({ link: mailedUrl(c, urls.activation, token) })
  const mail = { key: `activation:${tokenHash}`, kind: 'activation' as const, userId: id, recipient: login, body, now: now() }
  return [...writes, queuedMail(db, mail)]
}

async function tellOwner(c: Ctx, owner: typeof users.$inferSelect, login: string, note: Note) {
  const { db, now, randomToken } = c.env
  const [kind, body] = knownMail(c, owner)
  const mail = { key: `${kind}:${randomToken()}`, kind, userId: owner.id, recipient: login, body, now: now() }
  await commit(db, [queuedMail(db, mail), decoyMail(c.env), decoyMail(c.env), decoyMail(c.env), ...note()])
}

function knownMail({ env: { now, config } }: Ctx, { firstName, deactivatedAt }: typeof users.$inferSelect) {
  const { appUrl } = config
  if (!deactivatedAt) return ['known_address', knownAddressMail({ firstName, appUrl })] as const
  const until = reactivationDeadline(deactivatedAt)
  const isTooLate = !mayReactivate(deactivatedAt, now())
  return ['known_deactivated', knownDeactivatedMail({ firstName, until, isTooLate, appUrl })] as const
}
