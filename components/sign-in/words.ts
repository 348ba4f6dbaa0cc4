import type { Words } from '#components/kit/problem-words.ts'

export const signInIntro =
  'Le compte des agents publics et des entreprises qui envoient ou reçoivent des factures électroniques : vous y demandez l’accès à vos structures et à leurs espaces. Pour l’ouvrir, il faut une adresse électronique ; pour la suite, le nom ou le SIRET de votre structure.'

const incorrect = 'L’adresse électronique ou le mot de passe n’est pas correct, ou le compte n’est pas encore activé.'

/** The same words for an unknown account, a waiting one and a wrong password, so that none is revealed. */
export const signInWords: Words = {
  incorrect,
  incorrect_two_left: `${incorrect} Encore deux essais avant un quart d’heure d’attente.`,
  incorrect_one_left: `${incorrect} Encore un essai avant un quart d’heure d’attente.`,
  blocked: `${incorrect} Après trop d’essais, la connexion avec cette adresse est suspendue un quart d’heure au moins ; ensuite, un seul essai sera possible. « Mot de passe oublié » reste possible.`,
}

/** By the reason of the redirect. */
export const arrivals = new Map(
  Object.entries({
    deconnecte: 'Votre session est fermée.',
    'mot-de-passe': 'Votre nouveau mot de passe est enregistré. Connectez-vous.',
    reactive: 'Votre compte est réactivé. Connectez-vous avec votre nouveau mot de passe.',
    desactive: 'Votre compte est désactivé. Un courriel vous indique jusqu’à quand le réactiver.',
    active: 'Votre compte est activé. Connectez-vous.',
  }),
)

/** The session ended by itself: not shown as a success. */
export const interruptions = new Map(
  Object.entries({
    'saisie-conservee': 'Votre session a pris fin. Reconnectez-vous : votre saisie est conservée.',
    'saisie-perdue':
      'Votre session est terminée : cet envoi n’a rien enregistré. Connectez-vous, vous reviendrez à la même page.',
    'connexion-demandee':
      'La page demandée est réservée aux personnes connectées, et vous ne l’êtes pas ou plus. Connectez-vous pour continuer.',
    'session-terminee': 'Votre session est terminée. Connectez-vous pour continuer.',
  }),
)
