/// <reference types="@cloudflare/vitest-plugin/types" />
/** A D1 that counts the rows read by each statement, as billed: a missing index shows here. */
export function meteredD1(database: D1Database) {
  const prepared = new WeakMap<object, { text: string; statement: D1PreparedStatement }>()
  const rowsRead = new Map<string, number>()

  function meter<Row>(text: string, result: D1Result<Row>) {
    rowsRead.set(text, (rowsRead.get(text) ?? 0) + result.meta.rows_read)
    return result
  }

  function metered(text: string, statement: D1PreparedStatement): D1PreparedStatement {
    const all = async <Row>() => meter(text, await statement.all<Row>())
    const stand = {
      bind: (...values: unknown[]) => metered(text, statement.bind(...values)),
      all,
      run: all,
      raw: async () => (await all<object>()).results.map((row) => Object.values(row)),
    } as unknown as D1PreparedStatement
    prepared.set(stand, { text, statement })
    return stand
  }

  async function batch(stands: D1PreparedStatement[]) {
    const own = stands.map((stand) => prepared.get(stand)!)
    const results = await database.batch(own.map(({ statement }) => statement))
    return results.map((result, index) => meter(own[index]!.text, result))
  }

  const binding = { prepare: (text: string) => metered(text, database.prepare(text)), batch } as unknown as D1Database
  return { binding, rowsRead }
}
