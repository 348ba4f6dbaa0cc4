import { fillPlaceholders, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { sessions } from './schema/people.ts'

/** A person's id; or their session, for a statement that is sent before the session is read. An unknown session has no rows. */
export type PersonId = string | { sessionHash: string }
type Value = PersonId | number | boolean | Date | null | readonly string[]
type Build<Values extends Value[], Built> = (db: Database, ...values: Values) => Built
/** Where the builder wants a text, a call may name the person of a session. */
type Bound<Values extends Value[]> = {
  [Index in keyof Values]: string extends Values[Index] ? Values[Index] | PersonId : Values[Index]
}
type Kept<Values extends Value[], Built> = (db: Database, ...values: Bound<Values>) => Built

/** What drizzle keeps of a built query; its types hide `_prepare`, `getQuery` and `mapResult`, which `batch` uses. */
type Prepared = {
  execute(values: Record<string, unknown>): Promise<unknown>
  getQuery(): { sql: string; params: unknown[] }
}

/**
 * A query whose SQL is built once for each database, because that takes longer than running it. The builder gets placeholders, which
 * it may only pass on to drizzle; each call binds its own values. The result is awaited or goes into a batch, like any other query.
 */
export function kept<Values extends Value[], Built extends Query>(build: Build<Values, Built>): Kept<Values, Built> {
  const known = new WeakMap<Database, Map<string, Prepared>>()
  return (db, ...values) => {
    const ofDatabase = known.get(db) ?? new Map<string, Prepared>()
    known.set(db, ofDatabase)
    const shape = values.map((value) => (isSession(value) ? 's' : 'v')).join('')
    const prepared = ofDatabase.get(shape) ?? prepare(build(db, ...(values.map(placeholderOf) as unknown as Values)))
    ofDatabase.set(shape, prepared)
    return bound(prepared, Object.fromEntries(values.map(bindable).entries())) as unknown as Built
  }
}

/** Constants stand in the text: SQLite compares them with the conditions of partial indexes once, a bound value at every execution. */
function prepare(query: Query) {
  const built = query as unknown as { getSQL(): SQL; prepare(): Prepared }
  const text = built.getSQL().inlineParams()
  return Object.assign(built, { getSQL: () => text }).prepare()
}

function bound(prepared: Prepared, values: Record<string, unknown>) {
  const getQuery = () => {
    const query = prepared.getQuery()
    return { ...query, params: fillPlaceholders(query.params, values) }
  }
  return {
    // biome-ignore lint/suspicious/noThenProperty: drizzle's queries are awaited too
    then: (...handlers: Parameters<Promise<unknown>['then']>) => prepared.execute(values).then(...handlers),
    _prepare: () => Object.assign(Object.create(prepared), { getQuery }),
  }
}

/** As the columns and `idsOf` of a query that is not kept would encode it. */
function bindable(value: Value) {
  if (value instanceof Date) return value.getTime()
  if (isSession(value)) return value.sessionHash
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function placeholderOf(value: Value, index: number) {
  const place = placeholder(index)
  return isSession(value) ? sql`(select ${sessions.userId} from ${sessions} where ${sessions.tokenHash} = ${place})` : place
}

function isSession(value: Value): value is Exclude<PersonId, string> {
  return typeof value === 'object' && value !== null && 'sessionHash' in value
}

function placeholder(index: number) {
  const toPrimitive = () => {
    throw new TypeError('a kept query may not look at its values')
  }
  return Object.assign(sql.placeholder(String(index)), { [Symbol.toPrimitive]: toPrimitive })
}
