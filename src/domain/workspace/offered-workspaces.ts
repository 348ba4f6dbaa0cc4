import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { defaultWorkspacesOf } from './default-workspaces.ts'

/** Default workspaces follow roles, so structures neither open nor close them. */
export function isDefaultWorkspace(code: string): boolean {
  return (defaultWorkspacesOf('primary_manager') as string[]).includes(code)
}

/** Follows the role or the account: no manager gives or ends it. */
export function followsRole(code: string): boolean {
  return ['accueil', 'mon-compte', 'gestion'].includes(code)
}

export function isOffered(code: string, role: Role, openCodes: readonly string[]): boolean {
  if (isDefaultWorkspace(code)) return (defaultWorkspacesOf(role) as string[]).includes(code)
  return openCodes.includes(code)
}
