import type { Words } from '#components/kit/problem-words.ts'
import { switchNames } from '#components/words/structure-words.ts'

export const peopleStatuses = new Map(
  Object.entries({
    affiliated: 'La personne est rattachée : elle en est avertie par courriel.',
    named: 'Le gestionnaire secondaire est nommé : un courriel le lui annonce.',
    changed: 'Les droits du gestionnaire secondaire sont modifiés : un courriel le lui annonce.',
    dismissed: 'La personne redevient utilisateur simple : elle en est avertie par courriel.',
    ended: 'Le rattachement a pris fin : la personne en est avertie par courriel.',
  }),
)

export const rightsLabels = { role: 'Rôle dans la structure', ...switchNames }

export const rightsWords: Words = {
  is_principal: 'Cette personne est gestionnaire principal : c’est à elle de désigner qui lui succède.',
}

export const additionLabels = {
  email: 'Adresse électronique',
  validFrom: 'Date de début',
  validUntil: 'Date de fin',
  scope: 'Liste des services',
}

export const additionWords: Words = {
  'email.unknown':
    'Aucun compte actif ne se connecte avec cette adresse. La personne doit d’abord créer son compte, puis vous pourrez la rattacher.',
  'email.own':
    'C’est votre propre adresse. Demandez ce rattachement depuis « Mes rattachements aux structures » : une autre personne qui gère la structure en décidera.',
  'scope.missing': 'Cochez « Rattacher à la structure », ou au moins un service.',
  'scope.unknown': 'Ce service n’existe plus dans la structure : choisissez dans la liste.',
  'scope.too_many': 'Cochez 50 services au plus, ou rattachez la personne à toute la structure.',
  'scope.already_affiliated': 'Cette personne est déjà rattachée à ce service, ou à la structure.',
  'scope.already_covered': 'Cette personne est déjà rattachée à toute la structure.',
  not_a_date: (label) => `Le champ « ${label} » n’est pas une date : saisissez-la comme 23/11/2026.`,
  'validFrom.in_the_past': 'La date de début est passée : choisissez aujourd’hui ou plus tard.',
  'validUntil.not_after_start': 'La date de fin doit venir après la date de début.',
}
