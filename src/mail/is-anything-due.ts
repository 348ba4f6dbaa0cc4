import { and, inArray, isNotNull, lte, or } from 'drizzle-orm'
import { queuedMails } from '#src/db/schema/mails.ts'
import type { Ports } from '#src/ports/ports.ts'
import { free } from './claim-mail.ts'
import { isDeliverable } from './is-deliverable.ts'

export async function isAnythingDue({ db, now }: Ports): Promise<boolean> {
  const { key, state, sendAt, requires } = queuedMails
  const [due] = await db
    .select({ key })
    .from(queuedMails)
    .where(and(inArray(state, ['queued', 'sending']), lte(sendAt, now()), free(now()), or(isNotNull(requires), isDeliverable())))
    .limit(1)
  return due !== undefined
}
