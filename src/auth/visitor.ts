import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { isAffiliated } from '../db/in-force.ts'
import { affiliationScopes, affiliations } from '../db/schema/affiliations.ts'
import { sessions, users } from '../db/schema/people.ts'
import type { LocalDate } from '../domain/local-date.ts'

/** A signed-in person, and what the header tells them. */
export type Visitor = {
  userId: string
  login: string
  firstName: string
  lastName: string
  contactEmail: string
  isSupportStaff: boolean
  isManager: boolean
  pendingDecisions: number
}

/** The session with its person, who must be active. */
export function sessionWithPerson(db: Database, sessionHash: string) {
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
        isSupportStaff: users.isSupportStaff,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, sessionHash), isNotNull(users.activatedAt), isNull(users.deactivatedAt)))
}

/** How many structures the person of a session manages today, and how many requests wait for them there. */
export function managerDuties(db: Database, sessionHash: string, today: LocalDate) {
  const waiting = and(
    eq(affiliationScopes.structureId, affiliations.structureId),
    eq(affiliationScopes.state, 'pending'),
    isNull(affiliationScopes.endedAt),
  )
  return db
    .select({
      managedStructures: sql<number>`count(distinct ${affiliations.id})`,
      pendingDecisions: sql<number>`count(${affiliationScopes.id})`,
    })
    .from(sessions)
    .innerJoin(affiliations, eq(affiliations.userId, sessions.userId))
    .leftJoin(affiliationScopes, waiting)
    .where(
      and(
        eq(sessions.tokenHash, sessionHash),
        inArray(affiliations.role, ['primary_manager', 'secondary_manager']),
        isNull(affiliations.endedAt),
        isAffiliated(db, today),
      ),
    )
}
