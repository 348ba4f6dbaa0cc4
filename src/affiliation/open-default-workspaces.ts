import type { Query } from '../db/database.ts'
import { structureWorkspaces } from '../db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '../domain/default-workspaces.ts'
import type { Ports } from '../ports/ports.ts'

/** The spaces that come by default stand open on a structure as soon as somebody manages it; the others wait to be opened. */
export function openDefaultWorkspaces({ db, now }: Ports, structureId: string, openedBy: string): Query {
  const codes = defaultWorkspacesOf('primary_manager')
  const rows = codes.map((workspaceCode) => ({ structureId, workspaceCode, openedAt: now(), openedBy }))
  return db.insert(structureWorkspaces).values(rows).onConflictDoNothing()
}
