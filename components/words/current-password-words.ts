import type { Words } from '#components/kit/problem-words.ts'
import { triesLeftWords } from './tries-left-words.ts'

export const currentPasswordWords: Words = {
  'currentPassword.missing': 'Saisissez votre mot de passe actuel pour confirmer que c’est bien vous.',
  ...triesLeftWords(
    'currentPassword',
    'Ce n’est pas votre mot de passe actuel.',
    'Trop d’essais ont échoué. Patientez un quart d’heure au moins avant de recommencer.',
  ),
}
