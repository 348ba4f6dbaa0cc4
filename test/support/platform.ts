import type { Counts } from '#bench/counting-connection.ts'
import type { Database } from '#src/db/database.ts'
import type { Files } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'

/** The database and stores of a test portal; `#platform` opens them. `counts`: of the portal's database, since the last call. */
export type Platform = {
  db: Database
  search: Database
  files: Files
  counts: () => Omit<Counts, 'rowsWritten'>
  close: () => Promise<void>
} & Pick<Ports, 'readStatic'>
