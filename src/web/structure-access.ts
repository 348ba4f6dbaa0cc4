import type { SignedIn } from '#src/auth/sessions.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import { type Act, lackedRight, mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { findMembership, type Membership } from '#src/memberships/membership.ts'
import { signedIn } from './access.ts'
import { readSessionToken } from './cookies.ts'
import { NotFound, RightMissing } from './problems.ts'
import type { Access, Ctx } from './route.ts'

export type Member = Membership & { person: SignedIn }

/** 404 for whoever does not belong to the structure; the others are told which right is missing. */
export function memberWho(act: Act): Access<Member> {
  return async (c) => {
    const [person, [membership]] = await Promise.all([signedIn(c), membershipHere(c)])
    if (!membership) throw new NotFound()
    const { structure, affiliation } = membership
    if (!mayDo(affiliation.role, affiliation, act))
      throw new RightMissing(lackedRight(act), { structure, role: affiliation.role })
    return { ...membership, person }
  }
}

async function membershipHere(c: Ctx): Promise<Membership[]> {
  const { db, now } = c.env
  const token = readSessionToken(c)
  if (!token) return []
  return findMembership(db, tokenHash(token), c.req.param('structureId') ?? '', parisDate(now()))
}
