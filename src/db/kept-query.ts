import { fillPlaceholders, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from './database.ts'

type Value = string | number | boolean | Date | null | readonly string[]
type Build<Values extends Value[], Built> = (db: Database, ...values: Values) => Built

/** What drizzle keeps of a built query; its types hide `_prepare`, `getQuery` and `mapResult`, which `batch` uses. */
type Prepared = {
  execute(values: Record<string, unknown>): Promise<unknown>
  getQuery(): { sql: string; params: unknown[] }
}

/** Builds the SQL once for each database: building takes longer than running. `build` may only pass its placeholders on to drizzle. */
export function kept<Values extends Value[], Built extends Query>(build: Build<Values, Built>): Build<Values, Built> {
  const known = new WeakMap<Database, Prepared>()
  return (db, ...values) => {
    const prepared = known.get(db) ?? prepare(build(db, ...(values.map((_, index) => placeholder(index)) as unknown as Values)))
    known.set(db, prepared)
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
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function placeholder(index: number) {
  const toPrimitive = () => {
    throw new TypeError('a kept query may not look at its values')
  }
  return Object.assign(sql.placeholder(String(index)), { [Symbol.toPrimitive]: toPrimitive })
}
