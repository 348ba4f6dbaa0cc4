import { supportAnsweredMail } from '#components/mails/support-answered-mail.ts'
import { supportOpenedMail } from '#components/mails/support-opened-mail.ts'
import { followUpToken } from '#src/auth/follow-up-token.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import type { Query } from '#src/db/database.ts'
import { queuedMail } from '#src/mail/queue-mail.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'

type Request = { id: string; number: string; userId: string | null; email: string; followUpTokenHash: string }

export function openedMail(ports: Ports, request: Request): Query {
  const body = supportOpenedMail({ number: request.number, link: followUpLink(ports, request) })
  return mail(ports, request, `support_opened:${request.id}`, 'support_opened', body)
}

export function answeredMail(ports: Ports, request: Request, version: number): Query {
  const body = supportAnsweredMail({ number: request.number, link: followUpLink(ports, request) })
  return mail(ports, request, `support_answered:${request.id}:${version}`, 'support_answered', body)
}

function mail(
  { db, now }: Ports,
  { userId, email }: Request,
  key: string,
  kind: 'support_opened' | 'support_answered',
  body: ReturnType<typeof supportOpenedMail>,
) {
  return queuedMail(db, { key, kind, userId, recipient: email, body, now: now() })
}

function followUpLink({ config }: Ports, { id, number, userId, followUpTokenHash }: Request) {
  if (userId) return config.appUrl + urlFor(urls.supportRequest, { number })
  const peppers = [config.previousPepper, config.pepper].filter((pepper) => pepper !== undefined)
  // A request of before the pepper changed keeps the link of its first mail.
  const holder = peppers.find((pepper) => tokenHash(followUpToken(pepper, id)) === followUpTokenHash) ?? config.pepper
  const lien = followUpToken(holder, id)
  return config.appUrl + withQuery(urls.supportFollowUp, { lien })
}
