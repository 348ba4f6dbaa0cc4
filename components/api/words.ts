import { API_CALLS_A_MINUTE } from '#src/domain/application/api-key.ts'

export const apiWords = {
  title: 'API du portail',
  description: `Pour les systèmes de facturation : chaque application a une clé, que l’exploitant du portail lui remet une fois. Une clé a des portées, qui disent ce qu’elle permet, et parfois un dernier jour ; elle fait jusqu’à ${API_CALLS_A_MINUTE} requêtes par minute. Tout est en JSON et en UTF-8. Une erreur est toujours un statut 4xx ou 5xx avec un corps application/problem+json (RFC 9457).`,
  key: 'La clé de votre application, dans l’en-tête Authorization. Chaque opération nomme la portée que la clé doit avoir.',
  scope: 'Portée de la clé :',
  problem: 'Ce qui n’a pas été possible, et pourquoi.',
  workspaces: 'Les espaces du portail, par leur code.',
} as const
