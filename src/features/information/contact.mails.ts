import { contactChangedMail } from '#components/mails/contact-changed-mail.ts'
import { contactConfirmationMail } from '#components/mails/contact-confirmation-mail.ts'
import { newLink } from '#src/auth/mailed-links.ts'
import type { Query } from '#src/db/database.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import { urls } from '#src/urls.ts'
import { mailedUrl } from '#src/web/links.ts'
import type { Ctx } from '#src/web/route.ts'
import type { StoredInformation } from './information.queries.ts'

type ContactChange = { userId: string; current: StoredInformation; to: string; toIsProven: boolean }

export function contactMails(c: Ctx, { userId, current, to, toIsProven }: ContactChange): Query[] {
  const { db, now, config } = c.env
  const body = contactChangedMail({ firstName: current.firstName, at: now(), appUrl: config.appUrl })
  const proven = new Set(current.contactEmailConfirmedAt ? [current.login, current.contactEmail] : [current.login])
  const notices = [...proven].map((recipient, index) => {
    const key = `contact_changed:${userId}:${current.version}:${index}`
    return queuedMail(db, { key, kind: 'contact_changed', userId, recipient, body, now: now() })
  })
  return toIsProven ? notices : [...notices, ...confirmation(c, userId, to)]
}

function confirmation(c: Ctx, userId: string, to: string): Query[] {
  const { db, now } = c.env
  const { token, tokenHash, writes } = newLink(c.env, { userId, purpose: 'contact_confirmation', email: to })
  const body = contactConfirmationMail({ link: mailedUrl(c, urls.contactConfirmation, token) })
  const mail = {
    key: `contact_confirmation:${tokenHash}`,
    kind: 'contact_confirmation' as const,
    userId,
    recipient: to,
    body,
    now: now(),
  }
  return [...writes, queuedMail(db, mail)]
}
