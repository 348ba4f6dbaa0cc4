/** Every address of the portal, once. Keys are English, paths are what the user reads. */
export const urls = {
  home: '/',
  health: '/sante',
  signIn: '/connexion',
  signOut: '/deconnexion',
  signUp: '/inscription',
  activation: '/inscription/activation',
  resendActivation: '/inscription/nouveau-lien',
  forgottenPassword: '/mot-de-passe-oublie',
  passwordReset: '/mot-de-passe-oublie/nouveau',
  reactivation: '/reactivation',
  account: '/compte',
  information: '/compte/informations',
  contactConfirmation: '/compte/informations/confirmation',
  password: '/compte/mot-de-passe',
  secretQuestion: '/compte/question-secrete',
  notifications: '/compte/notifications',
  devices: '/compte/appareils',
  affiliations: '/compte/rattachements',
  affiliationSearch: '/compte/rattachements/demande',
  affiliationRequest: '/compte/rattachements/demande/:structureId',
  affiliation: '/compte/rattachements/suivi/:affiliationId',
  affiliationCancellation: '/compte/rattachements/suivi/:affiliationId/annulation',
  affiliationReminder: '/compte/rattachements/suivi/:affiliationId/relance',
  affiliationRemoval: '/compte/rattachements/suppression',
  subscriptions: '/compte/abonnements',
  documents: '/compte/pieces-jointes',
  newStructure: '/structures/nouvelle',
  structure: '/structures/:structureId',
  structureEdition: '/structures/:structureId/modification',
  structureDepartments: '/structures/:structureId/services',
  structureDepartment: '/structures/:structureId/services/:departmentId',
  handover: '/structures/:structureId/gestionnaire-principal',
  documentArchive: '/compte/pieces-jointes/archive',
  documentDeletion: '/compte/pieces-jointes/suppression',
  document: '/compte/pieces-jointes/:id',
  documentFile: '/compte/pieces-jointes/:id/fichier',
  documentConsents: '/compte/applications',
  structureExport: '/structures.csv',
  manager: '/gestion',
  requestDecisions: '/gestion/demandes',
  requestDecision: '/gestion/demandes/:scopeId',
  managedPeople: '/gestion/structures/:structureId/personnes',
  managedPeopleAddition: '/gestion/structures/:structureId/rattachement',
  managedPeopleExport: '/gestion/structures/:structureId/personnes.csv',
  managedPerson: '/gestion/structures/:structureId/personnes/:affiliationId',
  managedPersonEnd: '/gestion/structures/:structureId/personnes/:affiliationId/fin',
  managedHistory: '/gestion/structures/:structureId/historique',
  newSupportRequest: '/sollicitations/nouvelle',
  mailbox: '/boite-mail',
  mailboxMail: '/boite-mail/:key',
  mailboxHtml: '/boite-mail/:key/html',
  api: '/api',
  openApi: '/api/openapi.json',
  apiEvents: '/api/v1/evenements',
  unsubscribe: '/desinscription',
  oneClickUnsubscribe: '/api/desinscription',
  resendWebhook: '/api/webhooks/resend',
  operations: '/etat',
  kit: '/kit',
} as const

/** What the address of a search of structures says, and in which words. */
export const searchWords = {
  legalName: 'raisonSociale',
  identifier: 'identifiant',
  displayName: 'libelle',
  postalCode: 'codePostal',
  city: 'ville',
  sort: 'tri',
  direction: 'sens',
  page: 'page',
  /** « Sélectionner » was pressed; with which one ticked, if any. */
  choosing: 'selection',
  chosen: 'structure',
} as const

/** An address with its parameters filled in, each encoded. */
export function urlFor(pattern: string, parameters: Record<string, string>) {
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))
}

/** An address with a query. */
export function withQuery(url: string, query: Record<string, string>) {
  return `${url}?${new URLSearchParams(query)}`
}
