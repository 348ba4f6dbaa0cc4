export const principalDuties =
  'Vous validez désormais les demandes de rattachement, nommez les gestionnaires secondaires et réglez les espaces de la structure. Si vous ne pouvez pas tenir ce rôle, désignez à votre tour un autre gestionnaire principal.'
