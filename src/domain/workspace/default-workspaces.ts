import type { Role } from '#src/domain/affiliation/rights-by-role.ts'

/** The workspaces that come with an approved affiliation: the guide's table « Espaces » (section 5), by their codes in the catalogue. */
export const defaultWorkspaces = {
  accueil: ['primary_manager', 'secondary_manager', 'member'],
  gestion: ['primary_manager', 'secondary_manager'],
  'factures-emises': ['primary_manager', 'secondary_manager', 'member'],
  'sollicitations-emises': ['primary_manager', 'secondary_manager', 'member'],
  'mon-compte': ['primary_manager', 'secondary_manager', 'member'],
} as const satisfies Record<string, readonly Role[]>
export type DefaultWorkspace = keyof typeof defaultWorkspaces

export function defaultWorkspacesOf(role: Role): DefaultWorkspace[] {
  const codes = Object.keys(defaultWorkspaces) as DefaultWorkspace[]
  return codes.filter((code) => (defaultWorkspaces[code] as readonly Role[]).includes(role))
}

export function workspaceChanges(from: Role, to: Role): { gained: DefaultWorkspace[]; lost: DefaultWorkspace[] } {
  const [before, after] = [defaultWorkspacesOf(from), defaultWorkspacesOf(to)]
  return { gained: after.filter((code) => !before.includes(code)), lost: before.filter((code) => !after.includes(code)) }
}
