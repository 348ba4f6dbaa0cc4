import type { SqlConnection } from '#src/adapters/sql-connection.ts'

const none = { rowsRead: 0, rowsWritten: 0, roundTrips: 0 }
export type Counts = typeof none

/** A connection that counts its round trips, and the rows that the database hands over or writes. */
export function countingConnection(connection: SqlConnection) {
  let counts = { ...none }
  const batch: SqlConnection['batch'] = async (statements) => {
    const answers = await connection.batch(statements)
    counts.roundTrips++
    for (const { rows, rowsWritten } of answers) {
      counts.rowsRead += rows.length
      counts.rowsWritten += rowsWritten
    }
    return answers
  }
  return {
    connection: { ...connection, batch },
    /** Since the last call. */
    counts() {
      const past = counts
      counts = { ...none }
      return past
    },
  }
}
