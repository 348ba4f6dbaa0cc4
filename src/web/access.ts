import { findSession, type SignedIn } from '#src/auth/sessions.ts'
import { readSessionToken } from './cookies.ts'
import { checkOwner, checkPage } from './form-owner.tsx'
import { NotFound, SignInNeeded } from './problems.ts'
import type { Ctx } from './route.ts'
import { ownerIn, readSent } from './sent-fields.ts'
import { isStreamed } from './streamed-forms.ts'

/** No sign-in required; returns the visitor when there is one. */
export async function withVisitor(c: Ctx): Promise<SignedIn | undefined> {
  const known = c.get('visitor')
  if (known) return known
  const token = readSessionToken(c)
  const person = token ? await findSession(c.env, token) : undefined
  if (!person) return undefined
  c.set('visitor', person)
  checkPage(c, person)
  return person
}

/** No sign-in required; a form must have been shown to the visitor. */
export async function ownForm(c: Ctx): Promise<SignedIn | undefined> {
  const person = await withVisitor(c)
  if (!person && c.req.method === 'POST' && !isStreamed(c) && ownerIn(await readSent(c))) throw new SignInNeeded()
  if (person) await checkOwner(c, person)
  return person
}

/** No sign-in required, and the session is not read. */
export async function open(): Promise<void> {}

export async function signedIn(c: Ctx): Promise<SignedIn> {
  const person = await ownForm(c)
  if (!person) throw new SignInNeeded()
  return person
}

/** 404 for others. */
export async function supportStaff(c: Ctx): Promise<SignedIn> {
  const person = await signedIn(c)
  if (!person.isSupportStaff) throw new NotFound()
  return person
}

export async function inDemo(c: Ctx): Promise<void> {
  if (c.env.config.mode !== 'demo') throw new NotFound()
  await withVisitor(c)
}
