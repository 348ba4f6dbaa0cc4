import type { BrowserCookie } from '#src/domain/account/retention.ts'

/** Who runs the portal. Where the configuration has no text, the page says that it is missing. */
export type OperatorProps = Partial<
  Record<'name' | 'address' | 'contact' | 'director' | 'host' | 'dataProtectionOfficer', string>
>

/** Made up, for the demonstration. */
export const demoOperator: OperatorProps = {
  name: 'Agence de démonstration de la facturation publique (fictive)',
  address: '1 rue de l’Exemple, 75000 Paris',
  contact: '01 99 00 00 00, contact@agence.demo.example',
  director: 'Dominique EXEMPLE, à la tête de l’agence fictive',
  host: 'Hébergeur de démonstration (fictif), 2 rue de l’Exemple, 75000 Paris, 01 99 00 00 01',
  dataProtectionOfficer: 'dpo@agence.demo.example',
}

/** Stands where the operator gave no text. */
export const missingText = 'L’organisme qui exploite le portail ne l’a pas encore indiqué.'

export const cookiePurposes: Record<BrowserCookie, string> = {
  session: 'Vous reconnaît d’une page à l’autre après la connexion. Effacé quand vous vous déconnectez.',
  unsentForm: 'Retrouve la saisie que la fin de votre session a interrompue. Effacé dès que vous l’avez retrouvée.',
  pageToken: 'Reconnaît un formulaire que vous envoyez deux fois, par exemple après une coupure : il n’agit qu’une fois.',
  saved: 'Fait afficher une fois « enregistré » à la page suivante.',
}

/** components/client/desk/keys.js */
export const keptInBrowser =
  'Si vous coupez les raccourcis clavier de « Activités du gestionnaire », votre navigateur retient ce choix, sans rien sur vous. Rien n’en est envoyé au portail.'

export const purposes = [
  'Ouvrir votre compte et vous reconnaître : nom, prénom, adresse électronique, mot de passe et réponse secrète (ces deux derniers ne sont gardés que sous une forme qui ne permet pas de les relire).',
  'Vous joindre, et envoyer les notifications que vous avez choisies : adresse de contact, téléphone, adresse postale.',
  'Faire valider vos demandes par les gestionnaires de vos structures : vos rattachements, vos abonnements, leurs dates.',
  'Garder et transmettre les pièces que vous déposez : vos pièces jointes, les logiciels que vous autorisez à les lire.',
  'Protéger les comptes et les structures : essais de connexion, appareils connectés, historique des actes.',
  'Répondre à vos sollicitations : vos messages et leurs pièces.',
]

export const recipients = [
  'Les gestionnaires de vos structures voient votre nom, votre adresse électronique, vos rattachements et vos abonnements dans ces structures.',
  'Le support du portail voit ce qu’il faut pour vous répondre ; chaque consultation est notée.',
  'Les logiciels que vous autorisez lisent les pièces jointes que vous leur ouvrez.',
  'L’hébergeur garde les données. Les courriels partent par Resend, société établie aux États-Unis : elle reçoit votre adresse et le texte des courriels.',
]

export const rights = [
  'Lire, corriger et compléter vos données dans « Mon compte ».',
  'En recevoir une copie dans « Mon compte », sous « Mes données et mon compte ».',
  'Les faire effacer, en désactivant votre compte.',
  'Vous opposer à un usage, ou le faire limiter, en écrivant au délégué à la protection des données.',
]

export const testedByPrograms = [
  'Chaque page, avec ses formulaires refusés et ses blocs ouverts : les règles automatiques d’axe-core (WCAG 2.2, niveaux A et AA), en clair et en sombre.',
  'Chaque page : un code HTML valide, et aucun défilement horizontal sur un écran étroit.',
  'Les parcours principaux, avec et sans JavaScript.',
]

export const notTested = [
  'Les 106 critères du RGAA 4.1.2 n’ont pas été audités par une personne.',
  'Aucun essai n’a été fait avec un lecteur d’écran, ni avec des personnes handicapées.',
  'Aucun essai n’a été fait avec Firefox, Safari, ni sur un téléphone réel.',
  'Les pièces que déposent les personnes sont transmises telles quelles : leur accessibilité n’est pas vérifiée.',
]
