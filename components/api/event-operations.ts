export const eventOperationWords = {
  send: {
    summary: 'Envoyer des événements',
    description:
      'De 1 à 500 événements par envoi. Chacun est accepté, reconnu comme un doublon, ou rejeté avec son motif ; ceux qui sont justes sont enregistrés même si d’autres ne le sont pas. Renvoyer le même envoi ne change rien : en cas de doute, recommencez.',
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
