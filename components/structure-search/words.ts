import type { Words } from '#components/kit/problem-words.ts'
import { PIECE_CHARACTERS_MIN, type SearchField } from '#src/domain/structure/structure-search.ts'

export const searchLabels: Record<SearchField, string> = {
  legalName: 'Raison sociale',
  identifier: 'Identifiant',
  displayName: 'Libellé de la structure',
  postalCode: 'Code postal',
  city: 'Ville',
}

export const searchWords: Words = {
  missing: 'Renseignez au moins un critère de recherche.',
  too_short: `Saisissez au moins ${PIECE_CHARACTERS_MIN} caractères qui se suivent, étoiles non comprises.`,
}

export const searchIntro =
  'Renseignez un ou plusieurs critères. L’identifiant et la raison sociale sont les plus sûrs pour ne pas se tromper de structure.'

export const starHint =
  'Une étoile remplace n’importe quels caractères : *menuiserie* trouve tous les noms qui contiennent ce mot. Majuscules et accents ne comptent pas.'

export const requestTitle = 'Demander un rattachement'
export const nothingSelected = 'Cochez une structure dans la colonne « Sélection ».'
