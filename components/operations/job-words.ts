const words = new Map(
  Object.entries({
    'clean-up': 'Nettoyage de la nuit',
    'daily-digest': 'Message quotidien',
    'weekly-summary': 'Récapitulatif hebdomadaire',
    'send-mails': 'Envoi des courriels',
    'index-structures': 'Index de recherche',
    'count-trigrams': 'Statistiques de l’index de recherche',
    'generate-subscriptions': 'Abonnements à l’ouverture d’un espace',
    'level-addresses': 'Adresses à domaine accentué',
    purge: 'Effacement des comptes désactivés',
    'purge-again': 'Effacement après une restauration',
    'warn-before-purge': 'Avertissement avant l’effacement',
    'remind-managers': 'Relance des gestionnaires',
    'absence-reports': 'Suivi des gestionnaires signalés absents',
    'mend-documents': 'Contrôle des pièces jointes',
    'tidy-documents': 'Rangement des pièces jointes',
  }),
)

export const jobWords = (name: string) => words.get(name) ?? name
