import type { SignedIn } from '#src/auth/sessions.ts'
import { signedIn } from './access.ts'
import { NotFound } from './problems.ts'
import type { Ctx } from './route.ts'

/** Whoever manages a structure today; for others there is no desk. */
export async function manager(c: Ctx): Promise<SignedIn> {
  const person = await signedIn(c)
  if (!person.isManager) throw new NotFound()
  return person
}
