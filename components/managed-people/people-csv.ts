import { accessNames, departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { shownEmail } from '#components/words/shown-email.ts'
import { roleNames, scopeName } from '#components/words/structure-words.ts'
import type { RequestState } from '#src/domain/affiliation/affiliation-state.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
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
  'Abonnements',
  'Abonnements en cours de validation',
]

type Right = {
  workspaceLabel: string
  departmentCode: string | null
  access: AccessLevel
  state: RequestState
  effectiveFrom: string
}

export function peopleCsvRow(found: PersonView, rights: readonly Right[], today: string): string[] {
  const { person, login, affiliation, departments, since, until, isDeactivated } = found
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
    listOf(
      rights.filter(({ state }) => state === 'approved'),
      today,
    ),
    listOf(
      rights.filter(({ state }) => state === 'pending'),
      today,
    ),
  ]
}

/** « Factures reçues (FIN, Modification) | Engagements (Service par défaut, Consultation, à partir du 01/10/2026) » */
function listOf(rights: readonly Right[], today: string) {
  const texts = rights.map(({ workspaceLabel, departmentCode, access, effectiveFrom }) => {
    const from = effectiveFrom > today ? [`à partir du ${formatDate(effectiveFrom)}`] : []
    return `${workspaceLabel} (${[departmentText(departmentCode), accessNames[access], ...from].join(', ')})`
  })
  return texts.join(' | ')
}
