import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { type DefaultWorkspace, defaultWorkspacesOf } from './default-workspaces.ts'

/** Default workspaces follow roles, so structures neither open nor close them. */
export function isDefaultWorkspace(code: string): boolean {
  return (defaultWorkspacesOf('primary_manager') as string[]).includes(code)
}

/** « Accueil connecté » and « Mon compte » come with an account: neither asked for, nor listed among subscriptions, nor removed. */
export const workspacesOfAll = ['accueil', 'mon-compte'] as const satisfies DefaultWorkspace[]

/** Follows the role or the account: no manager gives or ends it. */
export function followsRole(code: string): boolean {
  return [...workspacesOfAll, 'gestion'].includes(code)
}

export function isOffered(code: string, role: Role, openCodes: readonly string[]): boolean {
  if ((workspacesOfAll as readonly string[]).includes(code)) return false
  if (isDefaultWorkspace(code)) return (defaultWorkspacesOf(role) as string[]).includes(code)
  return openCodes.includes(code)
}
