import type { Database } from '#src/db/database.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'

/** Fails unless the database answers and has its tables. */
export const checkDatabase = (db: Database) => db.$count(workspaces)
