import { sql } from 'drizzle-orm'
import { customType, integer, text } from 'drizzle-orm/sqlite-core'

/** An instant in UTC milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** A calendar day in Europe/Paris, `YYYY-MM-DD`: validity periods are days, not instants. */
export const day = (name: string) => text(name)

export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** Counts the writes of a row; see `nextVersion` in database.ts for how it guards them. */
export const version = () => integer('version').notNull().default(1)

/**
 * A word that partial indexes compare stands in the SQL: with a bound value SQLite prepares again at each execution
 * (https://www.sqlite.org/c3ref/prepare.html).
 */
export function word<Word extends string>(name: string) {
  return customType<{ data: Word; driverData: unknown }>({
    dataType: () => 'text',
    toDriver(value) {
      if (!/^[a-z_]+$/.test(value)) throw new TypeError(`not a word: ${value}`)
      return sql.raw(`'${value}'`)
    },
    fromDriver: (value) => value as Word,
  })(name)
}
