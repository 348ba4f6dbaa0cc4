import { asc, eq, type SQL } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { workspaces } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { rightsInForce } from './workspace-rights.ts'

/** The workspaces that the matching people may use today, in catalogue order. */
export function heldWorkspaces(db: Database, today: LocalDate, where: SQL | undefined) {
  const rights = rightsInForce(db, today, where).as('rights')
  return db
    .selectDistinct({ code: workspaces.code, label: workspaces.label, position: workspaces.position })
    .from(rights)
    .innerJoin(workspaces, eq(workspaces.code, rights.workspaceCode))
    .orderBy(asc(workspaces.position))
}
