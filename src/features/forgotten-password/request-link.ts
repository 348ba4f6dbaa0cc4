import { eq } from 'drizzle-orm'
import { passwordResetMail } from '../../../components/mails/password-reset-mail.ts'
import { LINKS_PER_HOUR_MAX, linksOfTheHour, newLink } from '../../auth/mailed-links.ts'
import { commit } from '../../db/database.ts'
import { users } from '../../db/schema/people.ts'
import { queuedMail } from '../../mail/queue-mail.ts'
import { urls } from '../../urls.ts'
import { mailedUrl } from '../../web/links.ts'
import type { Ctx } from '../../web/route.ts'

/** Mails a reset link to an active account; does nothing for any other, and says nothing of it. */
export async function requestPasswordReset(c: Ctx, login: string) {
  const { db, now } = c.env
  const [user] = await db.select().from(users).where(eq(users.login, login))
  if (!user?.activatedAt || user.deactivatedAt) return
  if ((await linksOfTheHour(c.env, user.id, 'password_reset')) >= LINKS_PER_HOUR_MAX) return
  const { token, tokenHash, writes } = await newLink(c.env, { userId: user.id, purpose: 'password_reset', email: login })
  const body = passwordResetMail({ firstName: user.firstName, link: mailedUrl(c, urls.passwordReset, token) })
  const mail = { key: `password_reset:${tokenHash}`, kind: 'password_reset', userId: user.id, recipient: login, body, now: now() }
  await commit(db, [...writes, queuedMail(db, mail)])
}
