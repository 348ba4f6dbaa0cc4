import type { Option } from '#components/kit/SelectField.tsx'
import { roleNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { UNDO_SECONDS, type UndoProblem } from '#src/domain/affiliation/verdict-undoing.ts'
import { type DefaultWorkspace, defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { ages } from './desk-filter.ts'

export const undoProblems: Record<UndoProblem, string> = {
  too_late: `Les ${UNDO_SECONDS} secondes sont passées : la décision reste, et les courriels qui l’annoncent partent. Pour retirer un droit, ouvrez « Personnes » de la structure.`,
  undone: 'Cette décision a déjà été annulée. Rien n’a été modifié.',
  changed:
    'Autre chose a été fait depuis pour une de ces personnes, ou vos droits ont changé : la décision reste entière. Pour retirer un droit, ouvrez « Personnes » de la structure.',
}

export const moreThanShown =
  'Votre choix trouve maintenant plus de demandes que la page n’en annonçait : rien n’a été décidé. Vérifiez le nombre, puis recommencez.'

const problems = new Map(
  Object.entries({
    more: moreThanShown,
    already_approved: 'Cette demande a déjà été validée. Rien n’a été modifié.',
    already_rejected: 'Cette demande a déjà été refusée. Rien n’a été modifié.',
    cancelled: 'Cette demande a été annulée entre-temps. Rien n’a été modifié.',
    ended: 'Ce qui était demandé a pris fin entre-temps. Rien n’a été modifié.',
    expired: 'La période demandée est passée : cette demande ne peut plus être validée. Refusez-la en indiquant ce motif.',
    has_principal:
      'Cette structure a maintenant un gestionnaire principal : la décision lui revient. Rien n’a été modifié par cette demande.',
    own_request:
      'C’est votre propre demande : une autre personne qui gère cette structure doit en décider. Rien n’a été modifié.',
    own: 'C’est votre propre demande : une autre personne du support doit en décider.',
    changed: 'Cette demande, ou vos droits, ont changé entre-temps. Rien n’a été modifié : vérifiez, puis recommencez.',
    too_late: undoProblems.too_late,
    undone: undoProblems.undone,
    unknown: 'Choisissez « Valider » ou « Refuser ».',
  }),
)

export function verdictProblem(problem: string) {
  return problems.get(problem) ?? problems.get('changed') ?? ''
}

export const reasonMessages = new Map(
  Object.entries({
    missing: 'Indiquez le motif du refus : il est envoyé à la personne.',
    too_long: 'Le motif est trop long : 500 caractères au plus.',
  }),
)

export const kindOptions: Option[] = [
  { value: 'rattachement', label: 'Rattachements' },
  { value: 'abonnement', label: 'Abonnements demandés' },
  { value: 'ouverture', label: 'Ouvertures d’un espace' },
]

export const ageOptions: Option[] = ages.map((days) => ({ value: days, label: `Depuis plus de ${days} jours` }))

export const sortOptions: Option[] = [
  { value: '', label: 'Plus anciennes d’abord' },
  { value: 'recentes', label: 'Plus récentes d’abord' },
  { value: 'personne', label: 'Nom de la personne' },
  { value: 'structure', label: 'Structure' },
]

const sorted = new Map([
  ['recentes', 'les plus récentes d’abord'],
  ['personne', 'par nom de personne'],
  ['structure', 'par structure'],
])

export function sortWords(sort: string) {
  return sorted.get(sort) ?? 'les plus anciennes d’abord'
}

const spaces: Record<DefaultWorkspace, string> = {
  accueil: 'Accueil connecté',
  gestion: 'Activités du gestionnaire',
  'factures-emises': 'Factures émises',
  'sollicitations-emises': 'Sollicitations émises',
  'mon-compte': 'Mon compte',
}

const spacesOf = (role: Role) => defaultWorkspacesOf(role).map((code) => spaces[code])
const toAll = spacesOf('member')

export const affiliationOpens = `Valider ouvre ${toAll.slice(0, -1).join(', ')} et ${toAll.at(-1)}.`

/** Approving gives a manager whose dates have passed the rights of the role again. */
export function managerOpens(role: Role) {
  const more = spacesOf(role).filter((space) => !toAll.includes(space))
  return role === 'member' ? undefined : `${roleNames[role]} : ouvre aussi ${more.join(', ')}`
}
