import { passwordResetMail } from '#components/mails/password-reset-mail.ts'
import { mayMail } from '#src/auth/mail-limit.ts'
import { oneMoreLink } from '#src/auth/mailed-links.ts'
import { findUserByLogin } from '#src/auth/user-by-login.ts'
import { commit } from '#src/db/database.ts'
import { isActiveAccount } from '#src/domain/account/active-account.ts'
import { decoyMail } from '#src/mail/decoy-mail.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { urls } from '#src/urls.ts'
import { mailedUrl } from '#src/web/links.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'

/** Mails a reset link to an active account; for other addresses it does as much, since its work delays other requests. */
export async function requestPasswordReset(c: Ctx, login: string, note: Note) {
  const { db, now } = c.env
  if (!(await mayMail(c.env, 'password_reset', login))) return
  const user = await findUserByLogin(db, login)
  if (!user || !isActiveAccount(user)) {
    const decoy = passwordResetMail({ firstName: 'Camille', link: mailedUrl(c, urls.passwordReset, c.env.randomToken()) })
    return commit(db, [decoyMail(c.env), decoyMail(c.env, decoy), ...note()])
  }

  // Links that went before stay good: a stranger who asks would else end the one that its owner is about to use.
  const { token, tokenHash, writes } = oneMoreLink(c.env, { userId: user.id, purpose: 'password_reset', email: login })
  const body = passwordResetMail({ firstName: user.firstName, link: mailedUrl(c, urls.passwordReset, token) })
  const mail = {
    key: `password_reset:${tokenHash}`,
    kind: 'password_reset' as const,
    userId: user.id,
    recipient: login,
    body,
    now: now(),
  }
  await commit(db, [...writes, queuedMail(db, mail), ...note()])
}
