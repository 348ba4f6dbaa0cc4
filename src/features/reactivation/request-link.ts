import { eq } from 'drizzle-orm'
import { reactivationMail } from '../../../components/mails/reactivation-mail.ts'
import { reactivationTooLateMail } from '../../../components/mails/reactivation-too-late-mail.ts'
import { LINKS_PER_HOUR_MAX, linksOfTheHour, newLink } from '../../auth/mailed-links.ts'
import { commit } from '../../db/database.ts'
import { users } from '../../db/schema/people.ts'
import { mayReactivate, reactivationDeadline } from '../../domain/reactivation-window.ts'
import { queuedMail } from '../../mail/queue-mail.ts'
import { urls } from '../../urls.ts'
import { mailedUrl } from '../../web/links.ts'
import type { Ctx } from '../../web/route.ts'

/** Mails the owner of a deactivated account a link, or what to do when it is too late; does nothing for any other address. */
export async function requestReactivation(c: Ctx, login: string) {
  const [user] = await c.env.db.select().from(users).where(eq(users.login, login))
  if (!user?.deactivatedAt) return
  const deactivated = { id: user.id, login, firstName: user.firstName, deactivatedAt: user.deactivatedAt }
  if (mayReactivate(user.deactivatedAt, c.env.now())) await sendLink(c, deactivated)
  else await tellTooLate(c, deactivated)
}

type Deactivated = { id: string; login: string; firstName: string; deactivatedAt: Date }

async function sendLink(c: Ctx, { id: userId, login, firstName, deactivatedAt }: Deactivated) {
  const { db, now } = c.env
  if ((await linksOfTheHour(c.env, userId, 'reactivation')) >= LINKS_PER_HOUR_MAX) return
  const { token, tokenHash, writes } = await newLink(c.env, { userId, purpose: 'reactivation', email: login })
  const link = mailedUrl(c, urls.reactivationSecrets, token)
  const body = reactivationMail({ firstName, link, until: reactivationDeadline(deactivatedAt) })
  const mail = { key: `reactivation:${tokenHash}`, kind: 'reactivation', userId, recipient: login, body, now: now() }
  await commit(db, [...writes, queuedMail(db, mail)])
}

/** Once an hour at most. */
async function tellTooLate(c: Ctx, { id: userId, login, firstName, deactivatedAt }: Deactivated) {
  const { db, now, config } = c.env
  const key = `reactivation_too_late:${userId}:${now().toISOString().slice(0, 13)}`
  const body = reactivationTooLateMail({ firstName, until: reactivationDeadline(deactivatedAt), appUrl: config.appUrl })
  await commit(db, [queuedMail(db, { key, kind: 'reactivation_too_late', userId, recipient: login, body, now: now() })])
}
