import { and, eq, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { sessions, users } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { mailAddress } from '#src/mail/mail-address.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { isOwnAffiliationRequest, isOwnSubscription } from '#src/rights/own-request.ts'
import { mayDecideSubscription, subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'
import { heldWorkspaces } from '#src/rights/workspace-rights.ts'

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
  /** In catalogue order. */
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

/** How many structures a session's person manages today, and how many requests wait there for them. */
export const managerDuties = kept((db, sessionHash: string, today: LocalDate) => {
  const mustLeaveScope = isOwnAffiliationRequest(db, affiliations.userId, today)
  const mustLeaveLine = isOwnSubscription(db, affiliations.userId, today)
  const isDecided = and(subscriptionWaits, mayDecideSubscription())
  return db
    .select({
      managedStructures: sql<number>`count(*)`,
      affiliations: waitingFor(db, affiliationScopes, affiliationWaits, mustLeaveScope),
      subscriptions: waitingFor(db, subscriptions, isDecided, mustLeaveLine),
    })
    .from(sessions)
    .innerJoin(affiliations, eq(affiliations.userId, sessions.userId))
    .where(and(eq(sessions.tokenHash, sessionHash), isManager(db, today)))
})

/** What waits in the manager's structure and was not asked by them, or must not be left to others. One index holds all it reads. */
function waitingFor(db: Database, table: Asked, waits: SQL | undefined, mustLeave: SQL) {
  const others = or(ne(table.affiliationId, affiliations.id), not(mustLeave))
  const here = and(eq(table.structureId, affiliations.structureId), waits, others)
  return sql<number>`ifnull(sum((${db.select({ count: sql`count(*)` }).from(table).where(here)})), 0)`
}

type Asked = typeof affiliationScopes | typeof subscriptions
const affiliationWaits = and(eq(affiliationScopes.state, 'pending'), isNull(affiliationScopes.endedAt))

export const workspacesOfSession = kept((db, sessionHash: string, today: LocalDate) => {
  const theirs = db.select({ userId: sessions.userId }).from(sessions).where(eq(sessions.tokenHash, sessionHash))
  return heldWorkspaces(db, today, eq(affiliations.userId, sql`${theirs}`))
})
