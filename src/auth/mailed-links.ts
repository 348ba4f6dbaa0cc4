import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { type Database, next, type Query } from '../db/database.ts'
import { credentials, mailedLinks, users } from '../db/schema/people.ts'
import { type LinkPurpose, linkExpiresAt, linkState } from '../domain/links.ts'
import type { Ports } from '../ports/ports.ts'
import { tokenHash } from './token-hash.ts'

/** More than this in an hour is somebody filling a mailbox: the page answers the same, nothing is sent. */
export const LINKS_PER_HOUR_MAX = 5
const HOUR_MS = 3_600_000

type Wish = { userId: string; purpose: LinkPurpose; email: string }
export type NewLink = { token: string; tokenHash: string; writes: Query[] }

/** A new link and the writes that make it the only one that opens. The token itself is kept nowhere. */
export async function newLink({ db, now, randomToken }: Ports, wish: Wish): Promise<NewLink> {
  const token = randomToken()
  const createdAt = now()
  const earlier = and(eq(mailedLinks.userId, wish.userId), eq(mailedLinks.purpose, wish.purpose), isNull(mailedLinks.usedAt))
  const row = { ...wish, tokenHash: await tokenHash(token), createdAt, expiresAt: linkExpiresAt(wish.purpose, createdAt) }
  return {
    token,
    tokenHash: row.tokenHash,
    writes: [
      db
        .update(mailedLinks)
        .set({ replacedAt: createdAt })
        .where(and(earlier, isNull(mailedLinks.replacedAt))),
      db.insert(mailedLinks).values(row),
    ],
  }
}

/** How many links of a purpose a person was sent within the hour. */
export function linksOfTheHour({ db, now }: Ports, userId: string, purpose: LinkPurpose) {
  const since = new Date(now().getTime() - HOUR_MS)
  const recent = and(eq(mailedLinks.userId, userId), eq(mailedLinks.purpose, purpose), gt(mailedLinks.createdAt, since))
  return db.$count(mailedLinks, recent)
}

/** A link with its person, and whether it opens: valid, expired, used or replaced. Undefined when there is none. */
export async function findLink({ db, now }: Ports, purpose: LinkPurpose, token: string) {
  const [row] = await db
    .select({ link: mailedLinks, user: users, secrets: credentials })
    .from(mailedLinks)
    .innerJoin(users, eq(users.id, mailedLinks.userId))
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(and(eq(mailedLinks.tokenHash, await tokenHash(token)), eq(mailedLinks.purpose, purpose)))
  return row && { ...row, state: linkState(row.link, now()) }
}

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>

/** Why a link doesn't open, or undefined when it does. */
export function whyDead(found: FoundLink | undefined) {
  if (!found) return 'unknown'
  return found.state === 'valid' ? undefined : found.state
}

/** Uses a link up; fails the batch when somebody else did since it was read, or when a newer one replaced it. */
export function useLink(db: Database, { link }: FoundLink, now: Date): Query {
  const stillOpen = sql<number>`case when ${mailedLinks.replacedAt} is null then ${next(mailedLinks.version, link.version)} end`
  return db.update(mailedLinks).set({ usedAt: now, version: stillOpen }).where(eq(mailedLinks.tokenHash, link.tokenHash))
}
