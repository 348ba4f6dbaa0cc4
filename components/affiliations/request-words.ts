import type { Words } from '#components/kit/problem-words.ts'
import type { Standing } from '#src/domain/affiliation/affiliation-request.ts'

export const requestLabels = {
  structure: 'Structure',
  validFrom: 'Date de début',
  validUntil: 'Date de fin',
  scope: 'Liste des services',
  spaces: 'Espaces demandés en même temps',
}

export const requestWords: Words = {
  'scope.missing': 'Cochez « Rattacher à la structure », ou au moins un service.',
  'scope.unknown': 'Ce service n’existe plus dans la structure : choisissez dans la liste.',
  'scope.too_many': 'Cochez 50 services au plus, ou rattachez-vous à toute la structure.',
  'scope.already_waiting': 'Votre demande pour ce service attend déjà une décision.',
  'scope.already_affiliated': 'Vous avez déjà un rattachement à ce service.',
  'scope.already_covered': 'Vous avez déjà un rattachement à toute la structure.',
  'spaces.unknown': 'Cet espace n’est plus ouvert sur la structure : choisissez dans la liste.',
  'spaces.too_many': 'Cela fait plus de 60 abonnements : cochez moins d’espaces ou de services, ou demandez-les plus tard.',
  inactive: 'Cette structure n’est plus active : elle n’accepte plus de demande.',
  not_a_date: (label) => `Le champ « ${label} » n’est pas une date : saisissez-la comme 23/11/2026.`,
  'validFrom.in_the_past': 'La date de début est passée : choisissez aujourd’hui ou plus tard.',
  'validUntil.not_after_start': 'La date de fin doit venir après la date de début.',
}

export const standingHints: Record<Standing, string | undefined> = {
  free: undefined,
  already_waiting: 'Votre demande attend une décision.',
  already_affiliated: 'Vous y avez déjà un rattachement.',
  already_covered: 'Vous avez déjà un rattachement à toute la structure.',
}
