import { countAttempt } from '#src/auth/attempts.ts'
import { addressCounter } from '#src/auth/counters.ts'
import { Conflict, commit, tryCommit } from '#src/db/database.ts'
import { MESSAGE_LIMIT } from '#src/domain/account/limits.ts'
import { decideSupportMessage } from '#src/domain/support/support-request.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { answeredMail } from './request.mails.ts'
import { findRequest, type SupportRequest } from './request.queries.ts'
import { addMessage, closeRequest } from './request.writes.ts'
import { isLastMessage } from './said-before.queries.ts'

type MessageInput = { authorId: string | null; fromSupport: boolean; typed: string; documentId: string | null; note: Note }
export type Refused = { problems: { message: string }; code: 409 | 422 }

/** Returns the refusal, or undefined. */
export async function write(
  c: Ctx,
  request: SupportRequest,
  { typed, note, ...message }: MessageInput,
): Promise<Refused | undefined> {
  const { accepted, refused } = decideSupportMessage(request.state, typed)
  if (refused) return { problems: { message: refused.message ?? 'missing' }, code: 422 }
  const { db, now } = c.env
  const said = { ...message, body: accepted }
  if (await isLastMessage(db, request.id, said, now())) return undefined
  if (!message.fromSupport && (await mustWait(c, message.authorId))) return { problems: { message: 'slow_down' }, code: 422 }
  const mail = message.fromSupport ? [answeredMail(c.env, request, request.version)] : []
  const isSaved = await tryCommit(db, [...addMessage(c.env, request, said), ...mail, ...note()])
  if (!isSaved) return messageRefusal(c, request)
  sendAfterResponse(c.env)
  return undefined
}

async function mustWait(c: Ctx, authorId: string | null) {
  const counter = authorId
    ? { name: `support message of ${authorId}`, limit: MESSAGE_LIMIT, clearedBySuccess: false }
    : addressCounter('support message', c.env.clientAddress(c.req.raw))
  return (await countAttempt(c.env, [counter])).waitUntil !== undefined
}

async function messageRefusal(c: Ctx, { number }: SupportRequest): Promise<Refused> {
  const current = await findRequest(c.env.db, number)
  if (current?.state === 'closed') return { problems: { message: 'closed' }, code: 409 }
  return { problems: { message: 'day_is_full' }, code: 422 }
}

export async function close(c: Ctx, request: SupportRequest, actorId: string | null) {
  if (request.state === 'closed') return
  await commit(c.env.db, closeRequest(c.env, request, actorId)).catch((error) => {
    if (!(error instanceof Conflict)) throw error
  })
}
