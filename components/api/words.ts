export const apiWords = {
  title: 'API du portail',
  description:
    'Pour les systèmes de facturation : chaque application a une clé, que l’exploitant du portail lui remet une fois. Tout est en JSON et en UTF-8. Une erreur est toujours un statut 4xx ou 5xx avec un corps application/problem+json (RFC 9457).',
  key: 'La clé de votre application, dans l’en-tête Authorization.',
  problem: 'Ce qui n’a pas été possible, et pourquoi.',
  workspaces: 'Les espaces du portail, par leur code.',
} as const
