import type { Words } from '#components/kit/problem-words.ts'

export const currentPasswordWords: Words = {
  'currentPassword.missing': 'Saisissez votre mot de passe actuel pour confirmer que c’est bien vous.',
  'currentPassword.wrong': 'Ce n’est pas votre mot de passe actuel.',
  'currentPassword.wait': 'Trop d’essais ont échoué. Patientez un quart d’heure au moins avant de recommencer.',
}
