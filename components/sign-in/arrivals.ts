/** What the sign-in page says on arrival, by the reason that led there. */
export const arrivals: Record<string, string> = {
  deconnecte: 'Vous êtes déconnecté.',
  'mot-de-passe': 'Votre nouveau mot de passe est enregistré. Connectez-vous.',
  reactive: 'Votre compte est réactivé. Connectez-vous avec votre nouveau mot de passe.',
  desactive: 'Votre compte est désactivé. Un courriel vous indique jusqu’à quand le réactiver.',
  active: 'Votre compte est activé. Connectez-vous.',
  'saisie-perdue':
    'Votre session est terminée : la dernière saisie n’a pas été enregistrée. Connectez-vous, vous reviendrez à la même page.',
  'session-terminee': 'Votre session est terminée. Connectez-vous pour continuer.',
}
