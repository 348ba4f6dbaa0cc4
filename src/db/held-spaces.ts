import { asc, eq, type SQL } from 'drizzle-orm'
import type { LocalDate } from '../domain/local-date.ts'
import type { Database } from './database.ts'
import { rightsInForce } from './rights.ts'
import { workspaces } from './schema/workspaces.ts'

/** The spaces that the people whom `where` leaves may use somewhere today, in the order of the catalogue. */
export function heldSpaces(db: Database, today: LocalDate, where: SQL | undefined) {
  const rights = rightsInForce(db, today, where).as('rights')
  return db
    .selectDistinct({ code: workspaces.code, label: workspaces.label, position: workspaces.position })
    .from(rights)
    .innerJoin(workspaces, eq(workspaces.code, rights.workspaceCode))
    .orderBy(asc(workspaces.position))
}
