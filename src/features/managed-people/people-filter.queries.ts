import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { PeopleFilter } from '#src/domain/affiliation/people-filter.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

export function chosenBy({ role, department, state, workspace }: PeopleFilter, today: LocalDate): SQL | undefined {
  return and(
    role === '' ? undefined : eq(affiliations.role, role),
    department === '' ? undefined : hasLine(sql`state = 'approved' and ${inDepartment(department)}`),
    state === '' ? undefined : inState(state, today),
    workspace === '' ? undefined : holds(workspace),
  )
}

const { affiliationId } = affiliationScopes

function hasLine(where: SQL): SQL {
  return sql`exists (select 1 from ${affiliationScopes} where ${affiliationId} = ${affiliations.id} and ended_at is null and ${where})`
}

function inDepartment(department: string): SQL {
  return department === 'structure' ? sql`department_id is null` : sql`(department_id is null or department_id = ${department})`
}

/** `shownState` of the domain for a whole affiliation: the line nearest to force decides. */
function inState(state: Exclude<PeopleFilter['state'], ''>, today: LocalDate): SQL | undefined {
  const begun = sql`state = 'approved' and valid_from <= ${today} and (valid_until is null or valid_until >= ${today})`
  const coming = sql`state = 'approved' and valid_from > ${today}`
  if (state === 'desactive') return isNotNull(users.deactivatedAt)
  if (state === 'demande') return or(hasLine(sql`state = 'pending'`), asks)
  if (state === 'valide') return hasLine(begun)
  if (state === 'a-venir') return and(sql`not ${hasLine(begun)}`, hasLine(coming))
  return and(sql`not ${hasLine(begun)}`, sql`not ${hasLine(coming)}`)
}

const live = sql`${subscriptions.affiliationId} = ${affiliations.id} and ${subscriptions.endedAt} is null`
const asks = sql`exists (select 1 from ${subscriptions} where ${live} and ${eq(subscriptions.state, 'pending')})`

function holds(workspace: string): SQL {
  const held = eq(subscriptions.state, 'approved')
  return sql`exists (select 1 from ${subscriptions} where ${live} and ${held} and ${eq(subscriptions.workspaceCode, workspace)})`
}
