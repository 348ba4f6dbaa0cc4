import { integer, text } from 'drizzle-orm/sqlite-core'

/** An instant in UTC milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** A calendar day in Europe/Paris, `YYYY-MM-DD`: validity periods are days, not instants. */
export const day = (name: string) => text(name)

export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** Counts the writes of a row; see `nextVersion` in database.ts for how it guards them. */
export const version = () => integer('version').notNull().default(1)
