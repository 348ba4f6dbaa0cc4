import type { SignedIn } from '#src/auth/sessions.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import { type Act, mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { findMembership, type Membership } from '#src/memberships/membership.ts'
import { signedIn } from './access.ts'
import { readSessionToken } from './cookies.ts'
import { NotFound } from './problems.ts'
import type { Access, Ctx } from './route.ts'

export type Member = Membership & { person: SignedIn }

/** 404 for others. */
export function memberWho(act: Act): Access<Member> {
  return async (c) => {
    const [person, [membership]] = await Promise.all([signedIn(c), membershipHere(c)])
    if (!membership || !mayDo(membership.affiliation.role, membership.affiliation, act)) throw new NotFound()
    return { ...membership, person }
  }
}

async function membershipHere(c: Ctx): Promise<Membership[]> {
  const { db, now } = c.env
  const token = readSessionToken(c)
  if (!token) return []
  return findMembership(db, tokenHash(token), c.req.param('structureId') ?? '', parisDate(now()))
}
