import type { Wording } from '#components/kit/problem-words.ts'

const incorrect = 'L’adresse électronique ou le mot de passe n’est pas correct.'

/** The same words for an unknown account as for a wrong password. */
export const signInWording: Wording = {
  incorrect,
  incorrect_two_left: `${incorrect} Encore deux essais avant un quart d’heure d’attente.`,
  incorrect_one_left: `${incorrect} Encore un essai avant un quart d’heure d’attente.`,
  blocked: `${incorrect} Après trop d’essais, la connexion avec cette adresse est suspendue un quart d’heure au moins. « Mot de passe oublié » reste possible.`,
  not_activated:
    'Ce compte n’est pas encore activé : ouvrez le lien reçu par courriel, ou demandez « Renvoyer le courriel » ci-dessous.',
}
