import { and, eq, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { sessions, users } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { mailAddress } from '#src/mail/mail-address.ts'
import { heldWorkspaces } from '#src/rights/held-workspaces.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { isOwnAffiliationRequest, isOwnSubscription } from '#src/rights/own-request.ts'
import { mayDecideSubscription, subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

export type Visitor = {
  userId: string
  login: string
  firstName: string
  lastName: string
  contactEmail: string
  /** The confirmed contact address, else the login. */
  mailAddress: string
  isSupportStaff: boolean
  isManager: boolean
  pending: Pending
  workspaces: { code: string; label: string }[]
}

/** How many requests wait for a manager. */
export type Pending = { affiliations: number; subscriptions: number }

export const decisionsLeft = ({ affiliations, subscriptions }: Pending) => affiliations + subscriptions

/** The session with its person, if the account is active. */
export const sessionWithPerson = kept((db, sessionHash: string) => {
  return db
    .select({
      session: {
        userId: sessions.userId,
        device: sessions.device,
        signedInAt: sessions.signedInAt,
        expiresAt: sessions.expiresAt,
      },
      person: {
        login: sql<string>`ifnull(${users.login}, '')`,
        firstName: users.firstName,
        lastName: users.lastName,
        contactEmail: sql<string>`coalesce(${users.contactEmail}, ${users.login}, '')`,
        mailAddress: sql<string>`ifnull(${mailAddress}, '')`,
        isSupportStaff: users.isSupportStaff,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, sessionHash), isActiveAccount()))
})

/** How many structures a session's person manages today, and how many requests are pending there. */
export const managerDuties = kept((db, sessionHash: string, today: LocalDate) => {
  const { structureId, state, endedAt } = affiliationScopes
  const isOwnScope = isOwnAffiliationRequest(db, askerOf(db, affiliationScopes), today)
  const isOwnLine = isOwnSubscription(db, askerOf(db, subscriptions), today)
  const waitingScopes = and(eq(structureId, affiliations.structureId), eq(state, 'pending'), isNull(endedAt), not(isOwnScope))
  const here = eq(subscriptions.structureId, affiliations.structureId)
  const theirs = and(here, subscriptionWaits, mayDecideSubscription(), not(isOwnLine))
  return db
    .select({
      managedStructures: sql<number>`count(*)`,
      affiliations: sql<number>`ifnull(sum(${countOf(db, affiliationScopes, waitingScopes)}), 0)`,
      subscriptions: sql<number>`ifnull(sum(${countOf(db, subscriptions, theirs)}), 0)`,
    })
    .from(sessions)
    .innerJoin(affiliations, eq(affiliations.userId, sessions.userId))
    .where(and(eq(sessions.tokenHash, sessionHash), isManager(db, today)))
})

export const workspacesOfSession = kept((db, sessionHash: string, today: LocalDate) => {
  const theirs = db.select({ userId: sessions.userId }).from(sessions).where(eq(sessions.tokenHash, sessionHash))
  return heldWorkspaces(db, today, inArray(affiliations.userId, theirs))
})

function countOf(db: Database, table: typeof affiliationScopes | typeof subscriptions, where: SQL | undefined) {
  return db.select({ count: sql`count(*)` }).from(table).where(where)
}

const asked = alias(affiliations, 'asked')

function askerOf(db: Database, { affiliationId }: typeof affiliationScopes | typeof subscriptions) {
  return db.select({ userId: asked.userId }).from(asked).where(eq(asked.id, affiliationId))
}
