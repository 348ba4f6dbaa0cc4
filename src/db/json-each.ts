import { type SQL, sql } from 'drizzle-orm'

/** The rows of a list as a table named `each`, with a column `value`: a statement takes a hundred parameters, this is one. */
export const jsonEach = (list: readonly unknown[]): SQL => sql`json_each(${JSON.stringify(list)}) as each`

/** The ids of a list, for `inArray`. */
export const idsOf = (list: readonly unknown[]): SQL => sql`(select value from ${jsonEach(list)})`

/** A member of the row at hand. */
export const member = <T>(name: string): SQL<T> => sql<T>`each.value ->> ${sql.raw(`'${name}'`)}`
