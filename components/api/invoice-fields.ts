import { apiFields } from './api-fields.ts'

/** Of deposited invoices. */
export const invoiceFields = {
  depuis: 'Les factures déposées à partir de cet instant, avec le fuseau.',
  apres: 'Identifiant de la dernière facture lue : repris de « suivant ».',
  suivant: apiFields.suivant,
  id: 'Identifiant de la facture déposée sur le portail.',
  documentId: 'Identifiant du fichier sur le portail.',
  numero: 'Numéro de la facture, tel qu’il a été saisi.',
  date: 'Date de la facture.',
  emetteur: 'La structure qui facture.',
  destinataire: 'La structure facturée.',
  typeIdentifiant: 'Nature de l’identifiant de la structure.',
  identifiant: 'Identifiant de la structure.',
  nom: 'Libellé de la structure.',
  service: 'Code du service ; null : toute la structure.',
  montantHT: 'Montant hors taxes ; négatif pour un avoir.',
  tva: 'Montant de la TVA.',
  montantTTC: 'Montant toutes taxes comprises : la somme des deux autres.',
  devise: 'Code ISO 4217 de la devise.',
  numeroEngagement: 'Numéro d’engagement ou de commande ; null s’il n’y en a pas.',
  statut: 'État du cycle de vie : le code du portail.',
  statutDepuis: 'Depuis quand elle est dans cet état.',
  deposeeLe: 'Quand elle a été déposée.',
  fichier: 'La facture elle-même, en PDF ou en XML.',
  piecesJointes: 'Les pièces jointes à la facture.',
  designation: 'Le nom que la personne lui a donné ; celui du fichier pour la facture.',
  nomFichier: apiFields.nomFichier,
  typeMedia: apiFields.typeMedia,
  taille: apiFields.taille,
  sha256: apiFields.sha256,
  contenu: apiFields.contenu,
} as const

export const invoiceOperationWords = {
  list: {
    summary: 'Lister les factures déposées',
    description:
      'Les factures que des personnes ont déposées sur le portail, dans l’ordre du dépôt, 100 par page. Votre application voit celles dont l’émetteur ou le destinataire l’a autorisée dans « Logiciels autorisés ». Faites-les avancer par des événements « statut_facture » : sur l’espace « factures-recues » du destinataire ou « factures-emises » de l’émetteur, si cette structure a autorisé votre application ; l’autre côté suit.',
    found: 'Une page de factures déposées.',
  },
  show: {
    summary: 'Lire une facture déposée',
    description: 'La facture dans son état présent. Sans autorisation, la réponse est la même que pour une facture inconnue.',
    found: 'La facture.',
  },
  fetch: {
    summary: 'Récupérer un fichier d’une facture',
    description:
      'La facture elle-même ou une pièce jointe, telle qu’elle a été déposée. Chaque récupération est inscrite au journal de la personne. Vérifiez l’empreinte SHA-256.',
    file: 'Le fichier.',
  },
} as const
