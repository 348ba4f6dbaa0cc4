import type { Words } from '#components/kit/problem-words.ts'
import { countryWords } from '#components/words/CountryField.tsx'
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
  ...countryWords,
  too_many_changes: 'L’adresse de contact a changé trop souvent ces derniers temps. Recommencez dans une heure.',
  not_a_phone: 'Saisissez un numéro de téléphone, par exemple 01 23 45 67 89 ou +32 2 123 45 67.',
  not_a_postal_code: 'En France, le code postal a 5 chiffres.',
}
