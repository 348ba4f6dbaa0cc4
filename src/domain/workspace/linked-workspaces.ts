/** Workspaces whose work is done elsewhere: the portal keeps the rights to them, and leads to an address that the operator sets. */
export const linkedWorkspaces = [
  'factures-travaux',
  'factures-a-valider',
  'sollicitations-recues',
  'engagements',
  'memoires-frais-justice',
  'remboursement-tic',
  'raccordement',
  'certificats-cessibilite',
] as const
export type LinkedWorkspace = (typeof linkedWorkspaces)[number]

export function asLinkedWorkspace(code: string): LinkedWorkspace | undefined {
  return linkedWorkspaces.find((one) => one === code)
}
