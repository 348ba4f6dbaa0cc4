export const eventOperationWords = {
  send: {
    summary: 'Envoyer des événements',
    description:
      'De 1 à 500 événements par envoi. Chacun est accepté, reconnu comme un doublon, ou rejeté avec son motif ; ceux qui sont justes sont enregistrés même si d’autres ne le sont pas. Renvoyer le même envoi ne change rien : en cas de doute, recommencez. Une facture appartient à la première application qui l’envoie : l’événement d’une autre application sur cette facture est rejeté. Deux clés du même nom sont la même application. Majuscules, espaces et signes invisibles ne distinguent ni deux numéros ni deux contreparties, et une contrepartie avec un identifiant se reconnaît à lui seul.',
    stored: 'Tout est enregistré, ou l’était déjà.',
    partly: 'Une partie est rejetée : voyez « resultats ». Le reste est enregistré.',
  },
  list: {
    summary: 'Relire ses événements',
    description:
      'Ce que votre application a envoyé et que le portail a gardé, dans l’ordre d’arrivée, 500 par page. Suivez « suivant » jusqu’à ce qu’il soit null.',
    page: 'Une page d’événements.',
  },
} as const

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
