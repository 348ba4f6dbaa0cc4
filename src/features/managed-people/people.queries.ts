import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { personColumns } from '#src/memberships/managers.ts'

export type StructurePerson = Awaited<ReturnType<typeof readPeople>>[number]

/** Affiliations with an approved line, in force now or later. */
const hasApprovedLine = sql`exists (select 1 from affiliation_scopes where affiliation_id = ${affiliations.id} and state = 'approved' and ended_at is null)`

const peopleOf = (structureId: string) =>
  and(eq(affiliations.structureId, structureId), isNull(affiliations.endedAt), hasApprovedLine)

const byRankAndName = [
  sql`case ${affiliations.role} when 'primary_manager' then 0 when 'secondary_manager' then 1 else 2 end`,
  asc(users.lastName),
  asc(users.firstName),
  asc(affiliations.id),
]

type Window = { limit: number; offset: number; chosen?: SQL | undefined }

/** Managers first, then by name; `chosen`: those that a filter leaves. */
export function readPeople(db: Database, structureId: string, { chosen, ...window }: Window) {
  const page = db
    .select({ id: affiliations.id })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(and(peopleOf(structureId), chosen))
    .orderBy(...byRankAndName)
    .limit(window.limit)
    .offset(window.offset)
  return people(db)
    .where(inArray(affiliations.id, page))
    .orderBy(...byRankAndName)
}

export const readPeopleByIds = kept((db, ids: string[]) => {
  return people(db)
    .where(inArray(affiliations.id, idsOf(ids)))
    .orderBy(...byRankAndName)
})

export function readNames(db: Database, structureId: string, chosen?: SQL) {
  const { firstName, lastName, login, contactEmail } = users
  return db
    .select({ id: affiliations.id, firstName, lastName, login, contactEmail })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .where(and(peopleOf(structureId), chosen))
    .orderBy(...byRankAndName)
}

export const countPeople = kept((db, structureId: string) => {
  return db.select({ people: count() }).from(affiliations).where(peopleOf(structureId))
})

export const readPerson = kept((db, structureId: string, affiliationId: string) => {
  return people(db).where(and(peopleOf(structureId), eq(affiliations.id, affiliationId)))
})

/** « FIN, TECH », or null for the whole structure. */
const scope = sql<string | null>`(
  select case when max(s.department_id is null) then null else group_concat(d.code, ', ') end
  from affiliation_scopes s left join departments d on d.id = s.department_id
  where s.affiliation_id = ${affiliations.id} and s.state = 'approved' and s.ended_at is null)`

function people(db: Database) {
  return db
    .select({
      affiliation: {
        id: affiliations.id,
        userId: affiliations.userId,
        structureId: affiliations.structureId,
        role: affiliations.role,
        mayConfigureWorkspaces: affiliations.mayConfigureWorkspaces,
        mayApproveSubscriptions: affiliations.mayApproveSubscriptions,
        version: affiliations.version,
      },
      person: personColumns,
      login: sql<string>`ifnull(${users.login}, '')`,
      isDeactivated: sql<boolean>`${users.deactivatedAt} is not null`.mapWith(Boolean),
      departments: scope,
      since: sql<
        string | null
      >`(select min(valid_from) from affiliation_scopes where affiliation_id = ${affiliations.id} and state = 'approved' and ended_at is null)`,
      until: sql<
        string | null
      >`(select case when count(*) = count(valid_until) then max(valid_until) end from affiliation_scopes where affiliation_id = ${affiliations.id} and state = 'approved' and ended_at is null)`,
    })
    .from(affiliations)
    .innerJoin(users, eq(users.id, affiliations.userId))
    .$dynamic()
}
