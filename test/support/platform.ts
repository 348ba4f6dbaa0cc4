import type { Database } from '#src/db/database.ts'
import type { Files } from '#src/ports/files.ts'

/** What a portal stands on in a test; `#platform` opens one. */
export type Platform = { db: Database; search: Database; files: Files; close: () => Promise<void> }
