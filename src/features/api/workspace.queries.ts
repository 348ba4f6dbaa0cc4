import { asc } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'

export function readCatalogue(db: Database) {
  const { code, label, position } = workspaces
  return db.select({ code, label }).from(workspaces).orderBy(asc(position))
}
