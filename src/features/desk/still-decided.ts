import type { SignedIn } from '#src/auth/sessions.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import type { Ctx } from '#src/web/route.ts'
import { findVerdict } from './verdict.queries.ts'

/** Whether the verdict that a form gave still stands: sent again after « Annuler », it decides anew. */
export async function isStillDecided(c: Ctx, { userId }: SignedIn, { result }: SentForm) {
  const id = result.split(' ').at(-1) ?? ''
  const verdict = id && (await findVerdict(c.env.db, userId, id))
  return !verdict || verdict.undoneAt === null
}
