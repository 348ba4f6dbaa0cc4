import type { Client, InStatement, ResultSet } from '@libsql/client'

const none = { rowsRead: 0, rowsWritten: 0, roundTrips: 0 }
export type Counts = typeof none

/** A client that counts its round trips, and the rows that the database hands over or writes. */
export function countingClient(client: Client) {
  let counts = { ...none }

  function count(results: ResultSet[]) {
    counts.roundTrips++
    for (const { rows, rowsAffected } of results) {
      counts.rowsRead += rows.length
      counts.rowsWritten += rowsAffected
    }
  }

  const counting = {
    async execute(statement: InStatement) {
      const result = await client.execute(statement)
      count([result])
      return result
    },
    async batch(...given: Parameters<Client['batch']>) {
      const results = await client.batch(...given)
      count(results)
      return results
    },
  }
  return {
    client: new Proxy(client, { get: (target, name) => Reflect.get(counting, name) ?? Reflect.get(target, name) }),
    /** Since the last call. */
    counts() {
      const past = counts
      counts = { ...none }
      return past
    },
  }
}
