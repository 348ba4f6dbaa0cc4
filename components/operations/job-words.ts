const words: Record<string, string> = {
  'clean-up': 'Nettoyage de la nuit',
  'daily-digest': 'Message quotidien',
  'weekly-summary': 'Récapitulatif hebdomadaire',
  'send-mails': 'Envoi des courriels',
  'index-structures': 'Index de recherche',
}

/** A job that has no words yet goes by its name. */
export const jobWords = (name: string) => words[name] ?? name
