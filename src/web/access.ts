import { findSession, type SignedIn } from '#src/auth/sessions.ts'
import { readSessionToken } from './cookies.ts'
import { NotFound, SignInNeeded } from './problems.ts'
import type { Ctx } from './route.ts'

/** Open to all; hands over the visitor, if signed in. */
export async function anyone(c: Ctx): Promise<SignedIn | undefined> {
  const token = readSessionToken(c)
  const person = token ? await findSession(c.env, token) : undefined
  if (person) c.set('visitor', person)
  return person
}

/** Open to all, and answered without a look at who asks. */
export async function everyone(): Promise<void> {}

export async function signedIn(c: Ctx): Promise<SignedIn> {
  const person = await anyone(c)
  if (!person) throw new SignInNeeded()
  return person
}

/** Those who answer support requests; for all others the page is not there. */
export async function supportStaff(c: Ctx): Promise<SignedIn> {
  const person = await signedIn(c)
  if (!person.isSupportStaff) throw new NotFound()
  return person
}

/** Pages that exist in demo mode only. */
export async function inDemo(c: Ctx): Promise<void> {
  if (c.env.config.mode !== 'demo') throw new NotFound()
  await anyone(c)
}
