export const documentOperationWords = {
  list: {
    summary: 'Lister les pièces jointes d’une personne',
    description:
      'Les pièces jointes d’une personne qui a autorisé votre application dans « Mon compte », la plus récente d’abord. Sans autorisation, la réponse est la même que pour une personne inconnue.',
    found: 'Ses pièces jointes, contrôlées et prêtes à être jointes à une facture.',
  },
  fetch: {
    summary: 'Récupérer une pièce jointe',
    description:
      'Le fichier, tel que la personne l’a déposé. Chaque récupération est inscrite au journal de la personne. Vérifiez l’empreinte SHA-256 donnée par la liste.',
    file: 'Le fichier.',
  },
} as const
