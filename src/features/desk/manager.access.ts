import type { SignedIn } from '#src/auth/sessions.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'

/** Who may open /gestion: a person who manages a structure today (src/rights/is-manager.ts), counted by the session's query. 404 for others. */
export async function manager(c: Ctx): Promise<SignedIn> {
  const person = await signedIn(c)
  if (!person.isManager) throw new NotFound()
  return person
}
