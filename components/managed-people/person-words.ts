import type { Words } from '#components/kit/problem-words.ts'
import { accessNames } from '#components/words/access-words.ts'
import { fullName } from '#components/words/full-name.ts'
import { switchNames } from '#components/words/structure-words.ts'
import type { Hindrance } from '#src/domain/affiliation/person-acts.ts'

export const sheetStatuses = new Map(
  Object.entries({
    'services-donnes': 'Les services sont donnés : la personne en est avertie par courriel.',
    'service-modifie': 'Le service est modifié : la personne en est avertie par courriel.',
    'services-retires': 'Les services sont retirés, avec leurs abonnements : la personne en est avertie par courriel.',
    'abonnements-donnes': 'Les abonnements sont donnés : la personne en est avertie par courriel.',
    'abonnement-modifie': 'L’abonnement est modifié : la personne en est avertie par courriel.',
    'abonnements-retires': 'Les abonnements sont retirés : la personne en est avertie par courriel.',
    copie: 'Les droits sont copiés : la personne en est avertie par courriel.',
  }),
)

export const sheetMessages = {
  no_line: 'Cochez au moins un service, puis « Retirer les services ».',
  no_right: 'Cochez au moins un abonnement, puis « Retirer les abonnements ».',
}

export const endConsequences = {
  lines: [
    'La personne perd aussitôt ces services, et ses abonnements qui ne portent que sur eux.',
    'Elle en est avertie par courriel. Ses autres services restent comme ils sont.',
  ],
  rights: [
    'La personne perd aussitôt l’accès à ces espaces, pour ces services.',
    'Elle en est avertie par courriel. Son rattachement reste comme il est.',
  ],
}

export const copyProblems = {
  missing: 'Choisissez dans la liste la personne dont vous copiez les droits.',
  changed: 'Ces droits, ou les vôtres, ont changé entre-temps : rien n’a été copié. Vérifiez ce qui suit, puis recommencez.',
}

type Named = { firstName: string; lastName: string }

/** Why there is nothing to change here, and who can. */
export function hindranceText(hindrance: Hindrance, principals: Named[]): string {
  const who = principals.map(fullName).join(', ')
  if (hindrance === 'own') return 'C’est votre propre fiche : une autre personne qui gère la structure modifie vos droits.'
  if (hindrance === 'rank') {
    return who
      ? `Seul le gestionnaire principal modifie les droits d’un gestionnaire : adressez-vous à ${who}.`
      : 'Seul le gestionnaire principal modifie les droits d’un gestionnaire.'
  }
  const right = `Il vous manque le droit « ${switchNames.mayApproveSubscriptions} »`
  return who ? `${right} : ${who}, gestionnaire principal, peut vous le donner.` : `${right}.`
}

export const lineLabels = { department: 'Service', validFrom: 'Date de début', validUntil: 'Date de fin' }

export const lineWords: Words = {
  'department.unknown': 'Ce service n’existe plus dans la structure : choisissez dans la liste.',
  'department.already_affiliated': 'Cette personne a déjà ce service : choisissez-en un autre.',
  'department.already_waiting': 'Cette personne a demandé ce service : décidez de sa demande, ou choisissez-en un autre.',
  'department.already_covered': 'Cette personne est déjà rattachée à toute la structure.',
  not_a_date: (label) => `Le champ « ${label} » n’est pas une date : saisissez-la comme 23/11/2026.`,
  'validFrom.in_the_past': 'La nouvelle date de début est passée : gardez l’ancienne, ou choisissez aujourd’hui ou plus tard.',
  'validUntil.in_the_past': 'La date de fin est passée : choisissez aujourd’hui ou plus tard, ou retirez le service.',
  'validUntil.not_after_start': 'La date de fin doit venir après la date de début.',
}

export const giftLabels = { workspaces: 'Espaces', units: 'Services', access: 'Droit', effectiveFrom: 'Date d’effet' }
export const accessOptions = [
  { value: 'edit', label: `${accessNames.edit} – créer, valider, modifier` },
  { value: 'view', label: `${accessNames.view} – voir seulement` },
]
export const rightLabels = { unit: 'Service', access: 'Droit', effectiveFrom: 'Date d’effet' }

export const giftWords: Words = {
  'workspaces.missing': 'Cochez au moins un espace.',
  'workspaces.unknown': 'Cet espace n’est pas ouvert sur la structure : choisissez dans la liste.',
  'workspaces.too_many': 'Cela fait plus de 60 abonnements : cochez moins d’espaces ou de services, ou « Service par défaut ».',
  'workspaces.already_there': 'Cette personne a déjà tous ces abonnements : choisissez un autre espace, service ou droit.',
  'units.missing': 'Cochez « Service par défaut », ou au moins un service.',
  unknown: 'Cette personne n’est pas rattachée à ce service : choisissez dans la liste.',
  'unit.already_there': 'Cette personne a déjà cet abonnement : choisissez un autre service ou droit.',
  'access.missing': 'Choisissez « Modification » ou « Consultation ».',
  'effectiveFrom.not_a_date': 'La date d’effet n’est pas une date : saisissez-la comme 23/11/2026.',
  'effectiveFrom.in_the_past': 'La date d’effet est passée : choisissez aujourd’hui ou plus tard.',
}
