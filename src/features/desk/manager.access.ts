import type { SignedIn } from '#src/auth/sessions.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { affiliatedStructures } from '#src/memberships/affiliated-structures.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound, RightMissing } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'

/**
 * Who may open /gestion: a person who manages a structure today (src/rights/is-manager.ts), counted by the session's query. Whoever
 * belongs to a structure is told which right is missing; 404 for others.
 */
export async function manager(c: Ctx): Promise<SignedIn> {
  const person = await signedIn(c)
  if (person.isManager) return person
  const structures = await affiliatedStructures(c.env.db, person.userId, parisDate(c.env.now()))
  throw structures.length > 0 ? new RightMissing('manager') : new NotFound()
}
