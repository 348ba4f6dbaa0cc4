import { Conflict, commit } from '#src/db/database.ts'
import { decideSupportMessage } from '#src/domain/support/support-request.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import type { Ctx } from '#src/web/route.ts'
import { answeredMail } from './request.mails.ts'
import type { SupportRequest } from './request.queries.ts'
import { addMessage, closeRequest } from './request.writes.ts'

type MessageInput = { authorId: string | null; fromSupport: boolean; typed: string; documentId: string | null }
export type Refused = { problems: { message: string }; code: 409 | 422 }

/** Adds a message; a mail announces an answer of support. Returns the refusal, or undefined. */
export async function write(c: Ctx, request: SupportRequest, { typed, ...message }: MessageInput): Promise<Refused | undefined> {
  const { accepted, refused } = decideSupportMessage(request.state, typed)
  if (refused) return { problems: { message: refused.message ?? 'missing' }, code: 422 }
  const { db } = c.env
  const mail = message.fromSupport ? [answeredMail(c.env, request, request.version)] : []
  try {
    await commit(db, [...addMessage(c.env, request, { ...message, body: accepted }), ...mail])
  } catch (error) {
    if (error instanceof Conflict) return { problems: { message: 'closed' }, code: 409 }
    throw error
  }
  sendAfterResponse(c.env)
  return undefined
}

/** Closing a closed request changes nothing. */
export async function close(c: Ctx, request: SupportRequest, actorId: string | null) {
  if (request.state === 'closed') return
  await commit(c.env.db, closeRequest(c.env, request, actorId)).catch((error) => {
    if (!(error instanceof Conflict)) throw error
  })
}
