import type { SqlConnection } from '#src/adapters/sql-connection.ts'

type Value = unknown
export type Batch = { database: 'portal' | 'search'; statements: { sql: string; params: Value[] }[] }

/** A connection whose batches are written down. */
export function recordingConnection(connection: SqlConnection, database: Batch['database'], record: Batch[]): SqlConnection {
  return {
    ...connection,
    batch(statements) {
      record.push({ database, statements: statements.map(({ sql, params }) => ({ sql, params })) })
      return connection.batch(statements)
    },
  }
}

/** A random text of the program: `randomToken` makes 43 characters. */
const TOKEN = /[\w-]{43}/g

/**
 * What a request did, so that it can be done again and again: between two recordings, texts like tokens that are new in the second
 * are new each time, and a number that grew by one, such as a version, goes on growing.
 */
export function repeatable(first: Batch[], second: Batch[]) {
  const known = new Set(first.flatMap(tokensOf))
  const fresh = new Set(second.flatMap(tokensOf).filter((token) => !known.has(token)))
  const grows = (batch: number, statement: number, index: number) => {
    const before = first[batch]?.statements[statement]?.params[index]
    const after = second[batch]?.statements[statement]?.params[index]
    return typeof before === 'number' && typeof after === 'number' && after - before === 1
  }
  return second.map(({ database, statements }, batch) => ({
    database,
    statements: statements.map(({ sql, params }, statement) => ({
      sql,
      params: params.map((value, index) => asTemplate(value, fresh, grows(batch, statement, index))),
    })),
  }))
}

export type Repeatable = ReturnType<typeof repeatable>
export type Template = { same: Value } | { pieces: string[] } | { from: number }

/** `pieces`: the text between fresh tokens, whose first 35 characters stay. */
function asTemplate(value: Value, fresh: Set<string>, grows: boolean): Template {
  if (grows) return { from: value as number }
  if (typeof value !== 'string' || !tokensIn(value).some((token) => fresh.has(token))) return { same: value }
  const cut = value.replace(TOKEN, (token) => (fresh.has(token) ? `${token.slice(0, -8)}\0` : token))
  return { pieces: cut.split('\0') }
}

/** The values of the nth repetition. */
export function repeated(template: Template, turn: number): Value {
  if ('same' in template) return template.same
  if ('from' in template) return template.from + turn
  return template.pieces.join(String(turn).padStart(8, '0'))
}

const tokensIn = (text: string) => text.match(TOKEN) ?? []
const tokensOf = ({ statements }: Batch) =>
  statements.flatMap(({ params }) => params.flatMap((value) => (typeof value === 'string' ? tokensIn(value) : [])))
