import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { credentials, mailedLinks, type PendingSignUp, users } from '#src/db/schema/people.ts'
import { type LinkPurpose, linkExpiresAt, linkState } from '#src/domain/account/links.ts'
import type { Ports } from '#src/ports/ports.ts'
import { tokenHash } from './token-hash.ts'

type LinkInput = { userId: string; purpose: LinkPurpose; email: string; signUp?: PendingSignUp }
export type NewLink = { token: string; tokenHash: string; writes: Query[] }

/** Replaces older links. Only the token's hash is stored. */
export function newLink(ports: Ports, input: LinkInput): NewLink {
  const { token, tokenHash, writes } = oneMoreLink(ports, input)
  return { token, tokenHash, writes: [replaceLinks(ports, input.userId, input.purpose), ...writes] }
}

export function oneMoreLink({ db, now, randomToken }: Ports, input: LinkInput): NewLink {
  const token = randomToken()
  const createdAt = now()
  const row = { ...input, tokenHash: tokenHash(token), createdAt, expiresAt: linkExpiresAt(input.purpose, createdAt) }
  return { token, tokenHash: row.tokenHash, writes: [db.insert(mailedLinks).values(row)] }
}

export function replaceLinks({ db, now }: Ports, userId: string, purpose: LinkPurpose): Query {
  const open = and(isNull(mailedLinks.usedAt), isNull(mailedLinks.replacedAt))
  const theirs = and(eq(mailedLinks.userId, userId), eq(mailedLinks.purpose, purpose))
  return db.update(mailedLinks).set({ replacedAt: now() }).where(and(theirs, open))
}

export async function findLink({ db, now }: Ports, purpose: LinkPurpose, token: string) {
  const [row] = await db
    .select({ link: mailedLinks, user: users, secrets: credentials })
    .from(mailedLinks)
    .innerJoin(users, eq(users.id, mailedLinks.userId))
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(and(eq(mailedLinks.tokenHash, tokenHash(token)), eq(mailedLinks.purpose, purpose)))
  if (!row || (row.user.deactivatedAt && purpose !== 'reactivation')) return undefined
  return { ...row, state: linkState(row.link, now()) }
}

export type FoundLink = NonNullable<Awaited<ReturnType<typeof findLink>>>

export function whyDead(found: FoundLink | undefined) {
  if (!found) return 'unknown'
  return found.state === 'valid' ? undefined : found.state
}

/** Marks a link as used; undoes the batch if it was used or replaced since it was read. */
export function useLink(db: Database, { link }: FoundLink, now: Date): Query {
  const stillOpen = sql<number>`case when ${mailedLinks.replacedAt} is null then ${nextVersion(mailedLinks.version, link.version)} end`
  return db.update(mailedLinks).set({ usedAt: now, version: stillOpen }).where(eq(mailedLinks.tokenHash, link.tokenHash))
}
