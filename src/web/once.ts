import { createHmac } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Conflict, type Query } from '#src/db/database.ts'
import { findSent, forgetSent, noteSent, type SentForm } from '#src/db/sent-forms.ts'
import { readBody } from './form.ts'
import { NotFound, RightMissing, SignInNeeded } from './problems.ts'
import type { Ctx } from './route.ts'
import { tokenIn, withoutProof } from './sent-fields.ts'

/** What an accepted act returns: what its answer needs, here and when the same form comes again. */
export type Accepted = { result: string }

/** `note` belongs into the batch of the act, so that the act and its result are kept together or not at all. */
export type Note = (result?: string) => Query[]

type Act<Grant> = (c: Ctx, grant: Grant, note: Note) => Promise<Response | Accepted>
type Answer<Grant> = (c: Ctx, grant: Grant, result: string) => Promise<Response> | Response
type Holds<Grant> = (c: Ctx, grant: Grant, sent: SentForm) => Promise<boolean> | boolean

/**
 * After a lost answer people send a form again: the same token with the same fields acts once and is answered alike. A refused form
 * notes nothing, and a changed one is another form.
 * `holds`: whether what the form did is still so; if it was undone since, the form acts anew.
 */
export function once<Grant>(act: Act<Grant>, answer: Answer<Grant>, holds: Holds<Grant> = () => true) {
  return async (c: Ctx, grant: Grant): Promise<Response> => {
    const { db, now } = c.env
    const form = await keyOf(c)
    const earlier = form && (await findSent(db, form.key))
    if (earlier && (await holds(c, grant, earlier))) {
      // A kept form that had acted before its session ended: nothing of it is left to send.
      c.env = { ...c.env, unsent: undefined }
      return answer(c, grant, earlier.result)
    }

    const undone = earlier ? [forgetSent(db, earlier)] : []
    const note: Note = (result = '') => (form ? [...undone, noteSent(db, { ...form, result, sentAt: now() })] : [])
    const done = await act(c, grant, note).catch((error: unknown) => {
      if (isRefusal(error)) return error
      throw error
    })
    if (!(done instanceof Response || done instanceof Error)) return answer(c, grant, done.result)
    // Sent twice at once: the other one may have been accepted meanwhile.
    const twin = form && (await findSent(db, form.key))
    if (twin && !isDeepStrictEqual(twin, earlier)) return answer(c, grant, twin.result)
    if (done instanceof Error) throw done
    return done
  }
}

/** The twin of this form may have taken away what it needs: the version, the right, the session. */
function isRefusal(error: unknown): error is Error {
  return [Conflict, NotFound, RightMissing, SignInNeeded].some((refusal) => error instanceof refusal)
}

async function keyOf(c: Ctx, userId = visitorOf(c)) {
  const fields = [...new URLSearchParams(await readBody(c))]
  return tokenIn(fields) ? keyed(c, withoutProof(fields), userId) : undefined
}

/** What this form did before its person signed in. */
export async function findSentByNobody(c: Ctx): Promise<SentForm | undefined> {
  const form = await keyOf(c, null)
  return form && findSent(c.env.db, form.key)
}

/** Without the script, a browser sends line ends as CRLF. */
export function keyed(c: Ctx, fields: [name: string, value: string][], userId = visitorOf(c)) {
  const same = fields.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]).toSorted()
  const form = JSON.stringify([userId, c.req.path, same])
  return { key: createHmac('sha256', c.env.config.pepper).update(`sent form ${form}`).digest('base64url'), userId }
}

function visitorOf(c: Ctx): string | null {
  return c.get('visitor')?.userId ?? null
}
