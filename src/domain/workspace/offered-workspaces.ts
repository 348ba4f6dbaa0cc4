import type { Role } from '#src/domain/affiliation/roles.ts'
import { defaultWorkspacesOf } from './default-workspaces.ts'

/** Workspaces that come with an affiliation are not the structure's to open or to close: those of a role stay that role's. */
export function isDefaultWorkspace(code: string): boolean {
  return (defaultWorkspacesOf('primary_manager') as string[]).includes(code)
}

/** Whether a person may ask for a workspace in a structure: it comes with the role held there, or the structure has opened it. */
export function isOffered(code: string, role: Role, openCodes: readonly string[]): boolean {
  if (isDefaultWorkspace(code)) return (defaultWorkspacesOf(role) as string[]).includes(code)
  return openCodes.includes(code)
}
