import type { Words } from '#components/kit/problem-words.ts'
import { placeWords } from '#components/words/CountryField.tsx'
import { nameWords } from '#components/words/name-words.ts'
import type { PersonalInformationField } from '#src/domain/account/personal-information.ts'

export const informationLabels: Record<PersonalInformationField | 'currentPassword', string> = {
  contactEmail: 'Adresse électronique de contact',
  currentPassword: 'Mot de passe actuel',
  lastName: 'Nom',
  firstName: 'Prénom',
  phone: 'Téléphone',
  addressLine1: 'Adresse',
  addressLine2: 'Complément d’adresse 1',
  addressLine3: 'Complément d’adresse 2',
  postalCode: 'Code postal',
  city: 'Ville',
  country: 'Pays',
}

export const informationWords: Words = {
  ...nameWords,
  too_many_changes: 'L’adresse de contact a changé trop souvent ces derniers temps. Recommencez dans une heure.',
  ...placeWords,
}
