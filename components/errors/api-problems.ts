/** By the end of the problem's `type`. */
export const apiProblems = {
  'json-illisible': {
    status: 400,
    title: 'Corps illisible',
    detail: 'Le corps de la requête n’est pas du JSON valide en UTF-8.',
  },
  'demande-invalide': {
    status: 400,
    title: 'Demande invalide',
    detail: 'Le portail n’a pas compris cette demande : voyez « erreurs », et la description de l’API.',
  },
  'cle-absente': {
    status: 401,
    title: 'Clé absente',
    detail: 'Envoyez la clé de votre application dans l’en-tête « Authorization: Bearer <clé> ».',
  },
  'cle-refusee': {
    status: 401,
    title: 'Clé refusée',
    detail: 'Cette clé est inconnue ou a été révoquée. Demandez-en une nouvelle à l’exploitant du portail.',
  },
  'cle-echue': {
    status: 401,
    title: 'Clé échue',
    detail: 'Le dernier jour de validité de cette clé est passé. Demandez-en une nouvelle à l’exploitant du portail.',
  },
  'portee-absente': {
    status: 403,
    title: 'Portée absente',
    detail:
      'Cette clé n’a pas la portée que demande cette opération : voyez « portee » et « portees ». Demandez à l’exploitant du portail une clé qui l’a.',
  },
  introuvable: {
    status: 404,
    title: 'Adresse inconnue',
    detail: 'Il n’y a rien à cette adresse pour votre application, ou pas avec cette méthode.',
  },
  'envoi-interrompu': {
    status: 408,
    title: 'Envoi interrompu',
    detail: 'Le portail n’a plus rien reçu pendant 30 secondes. Rien de cette requête n’a été enregistré : renvoyez-la.',
  },
  conflit: {
    status: 409,
    title: 'Écriture simultanée',
    detail: 'Une autre requête écrivait la même chose au même moment. Rien n’a été enregistré : renvoyez la même requête.',
  },
  'trop-volumineux': {
    status: 413,
    title: 'Envoi trop volumineux',
    detail: 'Une requête tient dans 1 Mo. Envoyez les événements en plusieurs fois : rien de celle-ci n’a été enregistré.',
  },
  'format-non-accepte': {
    status: 415,
    title: 'Format non accepté',
    detail: 'Envoyez du JSON, avec l’en-tête « Content-Type: application/json ».',
  },
  'tout-rejete': {
    status: 422,
    title: 'Tout est rejeté',
    detail: 'Aucun événement de cet envoi n’a été enregistré : voyez « resultats ».',
  },
  'trop-de-requetes': {
    status: 429,
    title: 'Trop de requêtes',
    detail:
      'Cette clé a fait toutes ses requêtes de cette minute. Rien de celle-ci n’a été enregistré : renvoyez-la après le nombre de secondes que donne l’en-tête « Retry-After ».',
  },
  'trop-de-cles-refusees': {
    status: 429,
    title: 'Trop de clés refusées',
    detail:
      'Votre réseau a envoyé trop de clés inconnues, révoquées ou échues. Corrigez la clé de votre application, puis réessayez après le nombre de secondes que donne l’en-tête « Retry-After ».',
  },
  'fichiers-indisponibles': {
    status: 503,
    title: 'Fichiers indisponibles',
    detail: 'Le portail n’arrive pas à lire les fichiers en ce moment. Rien n’est perdu : renvoyez la même requête plus tard.',
  },
  indisponible: {
    status: 503,
    title: 'Portail indisponible',
    detail:
      'Le portail n’arrive pas à lire ou à enregistrer en ce moment. Renvoyez la même requête après le nombre de secondes que donne l’en-tête « Retry-After » : ce qui était déjà arrivé ne comptera qu’une fois.',
  },
  'erreur-interne': {
    status: 500,
    title: 'Erreur du portail',
    detail: 'L’erreur vient du portail. Rien n’a été enregistré : renvoyez la même requête plus tard.',
  },
} as const
export type ApiProblemName = keyof typeof apiProblems
