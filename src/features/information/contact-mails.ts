import { contactChangedMail } from '../../../components/mails/contact-changed-mail.ts'
import { contactConfirmationMail } from '../../../components/mails/contact-confirmation-mail.ts'
import { newLink } from '../../auth/mailed-links.ts'
import type { Query } from '../../db/database.ts'
import { queuedMail } from '../../mail/queue-mail.ts'
import { urls } from '../../urls.ts'
import { mailedUrl } from '../../web/links.ts'
import type { Ctx } from '../../web/route.ts'

type ContactChange = { userId: string; firstName: string; from: string; to: string; version: number; toIsProven: boolean }

/** The new contact address is asked to confirm, the old one is told; each under a key of this change. */
export async function contactMails(
  c: Ctx,
  { userId, firstName, from, to, version, toIsProven }: ContactChange,
): Promise<Query[]> {
  const { db, now, config } = c.env
  const told = contactChangedMail({ firstName, at: now(), appUrl: config.appUrl })
  const notice = {
    key: `contact_changed:${userId}:${version}`,
    kind: 'contact_changed',
    userId,
    recipient: from,
    body: told,
    now: now(),
  }
  if (toIsProven) return [queuedMail(db, notice)]

  const { token, tokenHash, writes } = await newLink(c.env, { userId, purpose: 'contact_confirmation', email: to })
  const body = contactConfirmationMail({ link: mailedUrl(c, urls.contactConfirmation, token) })
  const confirmation = {
    key: `contact_confirmation:${tokenHash}`,
    kind: 'contact_confirmation',
    userId,
    recipient: to,
    body,
    now: now(),
  }
  return [queuedMail(db, notice), ...writes, queuedMail(db, confirmation)]
}
