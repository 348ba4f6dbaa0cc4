import { type AnyColumn, and, asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { WHOLE_STRUCTURE } from '#components/desk/desk-filter.ts'
import { frenchOrder } from '#src/db/french-order.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { Sought } from './filter.ts'

/** All that the filter finds, whatever page is read. */
export const foundInAll = sql<number>`count(*) over ()`

type Asked = { departmentId: AnyColumn; requestedAt: AnyColumn; askerId: SQLWrapper }

/** `sought`: a `Sought` as JSON, one value to bind. */
export function matching(sought: string, { departmentId, requestedAt, askerId }: Asked): SQL | undefined {
  const is = (column: AnyColumn, field: keyof Sought) => sql`${part(sought, field)} in ('', ${column})`
  const ofNone = sql`${departmentId} is null and ${part(sought, 'department')} = ${WHOLE_STRUCTURE}`
  return and(
    is(structures.id, 'structure'),
    sql`(${is(departments.name, 'department')} or ${ofNone})`,
    sql`${requestedAt} <= ${part(sought, 'until')}`,
    sql`(${part(sought, 'people')} is null or ${askerId} in (select value from json_each(${sought}, '$.people')))`,
  )
}

/** The oldest first, unless something else was chosen. */
export function sortedBy(sought: string, { requestedAt, id }: { requestedAt: AnyColumn; id: AnyColumn }): SQL[] {
  const chosen = (sort: string, value: SQLWrapper) => sql`case when ${part(sought, 'sort')} = ${sort} then ${value} end`
  return [
    desc(chosen('recentes', requestedAt)),
    asc(chosen('personne', frenchOrder(users.lastName))),
    asc(chosen('personne', frenchOrder(users.firstName))),
    asc(chosen('structure', frenchOrder(structures.displayName))),
    asc(requestedAt),
    asc(id),
  ]
}

export function part(sought: string, field: keyof Sought): SQL {
  return sql`${sought} ->> ${sql.raw(`'${field}'`)}`
}
