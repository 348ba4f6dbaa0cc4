import { DatabaseSync } from 'node:sqlite'

/** Run on Deno: the open report of the folder's portal becomes 15 days older, as if they had passed. */
const database = new DatabaseSync(`${process.argv[2]}/portail.db`, { timeout: 60_000 })
database.exec(`UPDATE absence_reports SET reported_at = reported_at - 15 * 86400000 WHERE ended_at IS NULL`)
database.close()
