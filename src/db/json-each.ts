import { is, Placeholder, type SQL, sql } from 'drizzle-orm'

/** A list as a table named `each` with a column `value`: one bound parameter, where D1 allows a hundred. */
export const jsonEach = (list: readonly unknown[]): SQL =>
  sql`json_each(${is(list, Placeholder) ? list : JSON.stringify(list)}) as each`

export const idsOf = (list: readonly unknown[]): SQL => sql`(select value from ${jsonEach(list)})`

export const member = <T>(name: string): SQL<T> => sql<T>`each.value ->> ${sql.raw(`'${name}'`)}`
