import { and, asc, eq, gt, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { entitlementChanges } from '#src/db/schema/entitlements.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { acceptsApplication } from '#src/rights/accepted-applications.ts'
import { rightsInForce } from '#src/rights/workspace-rights.ts'

export const A_PAGE = 500

type Place = { type: string; identifiant: string; service?: string | undefined }
export type EntitlementPlace = Awaited<ReturnType<typeof findPlace>>[number]

/** A structure that accepts the application, with the department of the code. */
export function findPlace(db: Database, { name }: ApiKey, { type, identifiant, service = '' }: Place) {
  const isAsked = and(sql`${structures.identifierType} = ${type}`, eq(structures.identifier, identifiant))
  return db
    .select({ structureId: structures.id, isActive: structures.isActive, departmentId: departments.id })
    .from(structures)
    .leftJoin(departments, and(eq(departments.structureId, structures.id), eq(departments.code, service)))
    .where(and(isAsked, acceptsApplication(db, structures.id, name)))
}

type Wanted = { workspaceCode: string; departmentId: string | null | undefined; access: AccessLevel }

/** By their subject, one more than a page. `departmentId` undefined: in any department. */
export function listEntitled(db: Database, structureId: string, wanted: Wanted, after: string, today: LocalDate) {
  const { workspaceCode, departmentId, access } = wanted
  const held = rightsInForce(
    db,
    today,
    and(eq(affiliations.structureId, structureId), eq(subscriptions.workspaceCode, workspaceCode), levels(access)),
  ).as('held')
  const holder = and(
    eq(affiliations.userId, held.userId),
    eq(affiliations.structureId, structureId),
    isNull(affiliations.endedAt),
  )
  return db
    .select({
      subject: affiliations.id,
      login: users.login,
      firstName: users.firstName,
      lastName: users.lastName,
      departmentCode: departments.code,
      access: held.access,
    })
    .from(held)
    .innerJoin(affiliations, holder)
    .innerJoin(users, eq(users.id, held.userId))
    .leftJoin(departments, eq(departments.id, held.departmentId))
    .where(and(gt(affiliations.id, after), departmentId === undefined ? undefined : covers(held.departmentId, departmentId)))
    .orderBy(asc(affiliations.id), asc(departments.code), asc(held.access))
    .limit(A_PAGE + 1)
}

function covers(held: SQLWrapper, departmentId: string | null): SQL {
  return sql`(${held} is null or ${held} = ${departmentId})`
}

function levels(access: AccessLevel): SQL | undefined {
  return access === 'edit' ? eq(subscriptions.access, 'edit') : undefined
}

/** In the order of their numbers, one more than a page. */
export function listChanges(db: Database, structureId: string, after: number) {
  const { number, at, affiliationId, workspaceCode, departmentId, access, isGrant } = entitlementChanges
  return db
    .select({
      number,
      at,
      workspaceCode,
      access,
      isGrant,
      subject: affiliationId,
      login: users.login,
      departmentCode: departments.code,
    })
    .from(entitlementChanges)
    .innerJoin(affiliations, eq(affiliations.id, affiliationId))
    .innerJoin(users, eq(users.id, affiliations.userId))
    .leftJoin(departments, eq(departments.id, departmentId))
    .where(and(eq(entitlementChanges.structureId, structureId), gt(number, after)))
    .orderBy(asc(number))
    .limit(A_PAGE + 1)
}
