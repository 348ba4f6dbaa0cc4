import { and, eq, isNull, not, type SQL } from 'drizzle-orm'
import { type Database, keptWhile, nextVersion, type Query } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { Act } from '#src/domain/affiliation/rights-by-role.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isAffiliated } from '#src/rights/in-force.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { whoMay } from '#src/rights/may-do.ts'
import type { Affiliated } from './affiliated.ts'
import { hasPrincipal } from './principal.ts'

/** Like each guard here, it undoes the batch when its condition no longer holds: not ended, and of the role that was read. */
export function whileAffiliated(db: Database, { id, role }: Pick<Affiliated, 'id' | 'role'>): Query {
  return guarded(db, id, and(isNull(affiliations.endedAt), eq(affiliations.role, role)))
}

/** Of two acts on one affiliation at once, the second finds that the first one came before. */
export function unchangedSince(db: Database, { id, version }: Pick<Affiliated, 'id' | 'version'>): Query {
  return db
    .update(affiliations)
    .set({ version: nextVersion(affiliations.version, version) })
    .where(eq(affiliations.id, id))
}

/** Not ended, and within the dates of a line today. */
export function whileBelongs(db: Database, affiliationId: string, today: LocalDate): Query {
  return guarded(db, affiliationId, and(isNull(affiliations.endedAt), isAffiliated(db, today)))
}

export function whileActive(db: Database, userId: string): Query {
  return db
    .update(users)
    .set({ version: keptWhile(users.version, isActiveAccount()) })
    .where(eq(users.id, userId))
}

export function whileSupportStaff(db: Database, userId: string): Query {
  const holds = and(eq(users.isSupportStaff, true), isActiveAccount())
  return db
    .update(users)
    .set({ version: keptWhile(users.version, holds) })
    .where(eq(users.id, userId))
}

export function whileWithoutPrincipal(db: Database, structureId: string, today: LocalDate): Query {
  return db
    .update(structures)
    .set({ version: keptWhile(structures.version, not(hasPrincipal(db, today))) })
    .where(eq(structures.id, structureId))
}

export function whileOpen(db: Database, structureId: string): Query {
  return db
    .update(structures)
    .set({ version: keptWhile(structures.version, eq(structures.isActive, true)) })
    .where(eq(structures.id, structureId))
}

export function whileManager(db: Database, { id, role }: Pick<Affiliated, 'id' | 'role'>, today: LocalDate): Query {
  return guarded(db, id, and(isManager(db, today), eq(affiliations.role, role)))
}

export function whileMay(db: Database, affiliationId: string, act: Act, today: LocalDate): Query {
  return guarded(db, affiliationId, and(isManager(db, today), whoMay(act)))
}

function guarded(db: Database, affiliationId: string, condition: SQL | undefined): Query {
  return db
    .update(affiliations)
    .set({ version: keptWhile(affiliations.version, condition) })
    .where(eq(affiliations.id, affiliationId))
}
