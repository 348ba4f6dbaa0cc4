import type { SignedIn } from '#src/auth/sessions.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { signedIn } from '#src/web/access.ts'
import { readSessionToken } from '#src/web/cookies.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { readOwnAffiliation } from './affiliation.queries.ts'
import { type OwnAffiliation, ownAffiliations } from './own-affiliation.view.ts'

export type Own = OwnAffiliation & { person: SignedIn }

export async function ownAffiliation(c: Ctx): Promise<Own> {
  const [person, own] = await Promise.all([signedIn(c), findOwn(c)])
  if (!own) throw new NotFound()
  return { ...own, person }
}

export async function findOwn(c: Ctx): Promise<OwnAffiliation | undefined> {
  const { db, now } = c.env
  const today = parisDate(now())
  const session = tokenHash(readSessionToken(c) ?? '')
  const [own] = ownAffiliations(await readOwnAffiliation(db, session, c.req.param('affiliationId') ?? '', today), today)
  return own
}
