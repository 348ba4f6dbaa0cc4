import { formatDate } from '#components/words/format.ts'
import { shownEmail } from '#components/words/shown-email.ts'
import { roleNames, scopeName } from '#components/words/structure-words.ts'
import type { PersonView } from './shown-person.ts'

export const peopleCsvHeader = [
  'Nom',
  'Prénom',
  'Adresse de connexion',
  'Adresse de contact',
  'Rôle',
  'Périmètre',
  'Début',
  'Fin',
  'Paramétrer les espaces de la structure',
  'Valider les abonnements des utilisateurs',
  'Compte',
]

export function peopleCsvRow({ person, login, affiliation, departments, since, until, isDeactivated }: PersonView): string[] {
  const may = (right: boolean) => (affiliation.role === 'primary_manager' || right ? 'Oui' : 'Non')
  return [
    person.lastName,
    person.firstName,
    shownEmail(login),
    shownEmail(person.contactEmail),
    roleNames[affiliation.role],
    scopeName(departments),
    since ? formatDate(since) : '',
    until ? formatDate(until) : '',
    may(affiliation.mayConfigureWorkspaces),
    may(affiliation.mayApproveSubscriptions),
    isDeactivated ? 'Désactivé' : 'Actif',
  ]
}
