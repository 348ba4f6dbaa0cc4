import { reactivationMail } from '#components/mails/reactivation-mail.ts'
import { reactivationTooLateMail } from '#components/mails/reactivation-too-late-mail.ts'
import { mayMail } from '#src/auth/mail-limit.ts'
import { newLink, replaceLinks } from '#src/auth/mailed-links.ts'
import { findUserByLogin } from '#src/auth/user-by-login.ts'
import { commit } from '#src/db/database.ts'
import { mayReactivate, reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import { decoyMail } from '#src/mail/decoy-mail.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { urls } from '#src/urls.ts'
import { mailedUrl } from '#src/web/links.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'

/** For other addresses it does as much, so that accounts are not revealed. */
export async function requestReactivation(c: Ctx, login: string, note: Note) {
  if (!(await mayMail(c.env, 'reactivation', login))) return
  const user = await findUserByLogin(c.env.db, login)
  if (!user?.deactivatedAt) return writeDecoys(c, note)
  const deactivated = { id: user.id, login, firstName: user.firstName, deactivatedAt: user.deactivatedAt }
  return mayReactivate(user.deactivatedAt, c.env.now()) ? sendLink(c, deactivated, note) : tellTooLate(c, deactivated, note)
}

function writeDecoys(c: Ctx, note: Note) {
  const link = mailedUrl(c, urls.reactivationSecrets, c.env.randomToken())
  const decoy = reactivationMail({ firstName: 'Camille', link, until: reactivationDeadline(c.env.now()) })
  return commit(c.env.db, [replaceLinks(c.env, '', 'reactivation'), decoyMail(c.env), decoyMail(c.env, decoy), ...note()])
}

type Deactivated = { id: string; login: string; firstName: string; deactivatedAt: Date }

async function sendLink(c: Ctx, { id: userId, login, firstName, deactivatedAt }: Deactivated, note: Note) {
  const { db, now } = c.env
  const { token, tokenHash, writes } = newLink(c.env, { userId, purpose: 'reactivation', email: login })
  const link = mailedUrl(c, urls.reactivationSecrets, token)
  const body = reactivationMail({ firstName, link, until: reactivationDeadline(deactivatedAt) })
  const mail = { key: `reactivation:${tokenHash}`, kind: 'reactivation' as const, userId, recipient: login, body, now: now() }
  await commit(db, [...writes, queuedMail(db, mail), ...note()])
}

async function tellTooLate(c: Ctx, { id: userId, login, firstName, deactivatedAt }: Deactivated, note: Note) {
  const { db, now, config, randomToken } = c.env
  const body = reactivationTooLateMail({ firstName, until: reactivationDeadline(deactivatedAt), appUrl: config.appUrl })
  const key = `reactivation_too_late:${randomToken()}`
  const mail = { key, kind: 'reactivation_too_late' as const, userId, recipient: login, body, now: now() }
  await commit(db, [replaceLinks(c.env, userId, 'reactivation'), decoyMail(c.env), queuedMail(db, mail), ...note()])
}
