import { documentTypeName } from '#components/documents/document-type-names.ts'
import { mailStateName } from '#components/mailbox/MailStateTag.tsx'
import { categoryText, stateWords } from '#components/support/words.ts'
import { actNames } from '#components/words/act-names.ts'
import { formatSize } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { type LinkPurpose, moment, type Sections } from './own-data.ts'

const purposes: Record<LinkPurpose, string> = {
  activation: 'Activer le compte',
  password_reset: 'Choisir un nouveau mot de passe',
  reactivation: 'Réactiver le compte',
  contact_confirmation: 'Confirmer l’adresse de contact',
}

/** What the person gave, received and did. */
export const recordSections: Pick<
  Sections,
  'documents' | 'consents' | 'requests' | 'messages' | 'seen' | 'links' | 'mails' | 'acts'
> = {
  documents: {
    title: 'Mes pièces jointes',
    columns: [
      ['Désignation', ({ label }) => label],
      ['Type', ({ type }) => documentTypeName(type)],
      ['Fichier', ({ fileName }) => fileName],
      ['Taille', ({ sizeBytes }) => formatSize(sizeBytes)],
      ['Ajoutée', ({ createdAt }) => moment(createdAt)],
    ],
  },
  consents: {
    title: 'Les logiciels que j’autorise',
    columns: [
      ['Logiciel', ({ application }) => application],
      ['Autorisé', ({ givenAt }) => moment(givenAt)],
      ['Autorisation retirée', ({ withdrawnAt }) => moment(withdrawnAt)],
    ],
  },
  requests: {
    title: 'Mes sollicitations',
    columns: [
      ['Numéro', ({ number }) => number],
      ['Catégorie', (row) => categoryText(row)],
      ['Objet', ({ subject }) => subject],
      ['État', ({ state }) => stateWords.requester[state].label],
      ['Envoyée', ({ createdAt }) => moment(createdAt)],
    ],
  },
  messages: {
    title: 'Les messages de mes sollicitations',
    columns: [
      ['Sollicitation', ({ number }) => number],
      ['De', ({ fromSupport }) => (fromSupport ? 'Le support' : 'Moi')],
      ['Message', ({ body }) => body],
      ['Envoyé', ({ createdAt }) => moment(createdAt)],
    ],
  },
  seen: {
    title: 'Les factures que j’ai marquées comme vues',
    columns: [
      ['Facture', ({ invoice }) => invoice],
      ['Statut', ({ status }) => lifecycleWords(status).label],
      ['Vue', ({ at }) => moment(at)],
    ],
  },
  links: {
    title: 'Les liens que le portail m’a envoyés',
    columns: [
      ['Pour', ({ purpose }) => purposes[purpose]],
      ['Envoyé à', ({ email }) => email],
      ['Créé', ({ createdAt }) => moment(createdAt)],
      ['Utilisé', ({ usedAt }) => moment(usedAt)],
    ],
  },
  mails: {
    title: 'Les courriels que le portail m’a envoyés',
    columns: [
      ['Objet', ({ subject }) => subject],
      ['Envoyé à', ({ recipient }) => recipient],
      ['État', ({ state }) => mailStateName(state)],
      ['Écrit', ({ createdAt }) => moment(createdAt)],
      ['Parti', ({ sentAt }) => moment(sentAt)],
    ],
  },
  acts: {
    title: 'L’historique de mon compte',
    columns: [
      ['Quand', ({ at }) => moment(at)],
      ['Action', ({ act }) => actNames[act]],
      ['Structure', ({ structure }) => structure],
    ],
  },
}
