import { asc, inArray, type SQL } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { repeatedRights } from './workspace-rights.ts'

/** The workspaces that the matching people may use today, in catalogue order. */
export function heldWorkspaces(db: Database, today: LocalDate, where: SQL | undefined) {
  const { code, label, position } = workspaces
  const rights = repeatedRights(db, today, where).as('rights')
  return db
    .select({ code, label })
    .from(workspaces)
    .where(inArray(code, db.select({ code: rights.workspaceCode }).from(rights)))
    .orderBy(asc(position))
}
