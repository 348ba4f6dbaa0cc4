/** « Jeanne MARTIN ». A purged account has no name left. */
export function fullName({ firstName, lastName }: { firstName: string; lastName: string }) {
  return `${firstName} ${lastName.toLocaleUpperCase('fr')}`.trim() || 'Compte supprimé'
}
