import type { Database } from '#src/db/database.ts'
import type { Files } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'

export type Platform = { db: Database; search: Database; files: Files; close: () => Promise<void> } & Pick<Ports, 'readStatic'>
