import type { Query } from '#src/db/database.ts'
import { structureWorkspaces } from '#src/db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'

export function openDefaultWorkspaces({ db, now }: Ports, structureId: string, openedBy: string): Query {
  const codes = defaultWorkspacesOf('primary_manager')
  const rows = codes.map((workspaceCode) => ({ structureId, workspaceCode, openedAt: now(), openedBy }))
  return db.insert(structureWorkspaces).values(rows).onConflictDoNothing()
}
