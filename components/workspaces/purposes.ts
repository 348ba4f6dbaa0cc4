import type { LinkedWorkspace } from '#src/domain/workspace/linked-workspaces.ts'

/** What the workspaces are for whose work is done outside the portal. */
export const purposes: Record<LinkedWorkspace, string> = {
  'factures-travaux':
    'Les pièces des marchés de travaux : projets de décompte, états d’acompte, décomptes finaux et généraux, échangés entre titulaires, maîtrise d’œuvre et maîtrise d’ouvrage.',
  'factures-a-valider':
    'Les factures de sous-traitance ou de cotraitance qu’une structure valide avant qu’elles ne soient adressées au destinataire.',
  'sollicitations-recues': 'Les questions et demandes que vos fournisseurs et partenaires adressent à votre structure.',
  engagements: 'Les numéros d’engagement de votre structure : vos fournisseurs les rappellent sur leurs factures.',
  'memoires-frais-justice':
    'Les mémoires que déposent experts, interprètes et autres prestataires de justice, et le suivi de leur paiement.',
  'remboursement-tic': 'Les demandes de remboursement de la taxe intérieure de consommation sur les produits énergétiques.',
  raccordement: 'Les réglages et les certificats qui relient un système d’information à la plateforme de facturation.',
  'certificats-cessibilite':
    'Les certificats de cessibilité : ils permettent à un titulaire de marché de céder ses créances, à une banque par exemple.',
}
