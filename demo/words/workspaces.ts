/** What the history calls the spaces that were opened; those that come by default were not. */
export const openedWorkspaceLabels: Record<string, string> = {
  'factures-recues': 'Factures reçues',
  'factures-travaux': 'Factures de travaux',
  'factures-a-valider': 'Factures à valider',
  'sollicitations-recues': 'Sollicitations reçues',
  engagements: 'Engagements',
  raccordement: 'Raccordement',
}
