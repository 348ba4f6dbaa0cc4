import type { SignedIn } from '../../auth/sessions.ts'
import { tokenHash } from '../../auth/token-hash.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { signedIn } from '../../web/access.ts'
import { readSessionToken } from '../../web/cookies.ts'
import { NotFound } from '../../web/problems.ts'
import type { Ctx } from '../../web/route.ts'
import { type OwnAffiliation, ownAffiliations } from './own-affiliations.ts'
import { readOwnAffiliation } from './store.ts'

export type Own = OwnAffiliation & { person: SignedIn }

/** One's own affiliation, that of the address; nobody else's is found. */
export async function ownAffiliation(c: Ctx): Promise<Own> {
  const [person, own] = await Promise.all([signedIn(c), findOwn(c)])
  if (!own) throw new NotFound()
  return { ...own, person }
}

export async function findOwn(c: Ctx): Promise<OwnAffiliation | undefined> {
  const { db, now } = c.env
  const today = parisDate(now())
  const session = await tokenHash(readSessionToken(c) ?? '')
  const [own] = ownAffiliations(await readOwnAffiliation(db, session, c.req.param('affiliationId') ?? '', today), today)
  return own
}
