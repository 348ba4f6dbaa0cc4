import { requestStateName } from '#components/affiliations/RequestStateTag.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { deviceName } from '#components/words/device-name.ts'
import { formatDate, period } from '#components/words/format.ts'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { roleNames, scopeName } from '#components/words/structure-words.ts'
import { moment, type OwnData, type Sections } from './own-data.ts'

/** In the order of « Mon compte ». */
export const accountSections: Pick<
  Sections,
  'account' | 'secrets' | 'notifications' | 'devices' | 'affiliations' | 'subscriptions'
> = {
  account: {
    title: 'Mes informations personnelles',
    columns: [
      ['Prénom', ({ firstName }) => firstName],
      ['Nom', ({ lastName }) => lastName],
      ['Adresse de connexion', ({ login }) => login],
      ['Adresse de contact', ({ contactEmail, login }) => contactEmail ?? login],
      ['Téléphone', ({ phone }) => phone],
      ['Adresse postale', (row) => addressText(row)],
      ['Compte créé', ({ createdAt }) => moment(createdAt)],
      ['Compte activé', ({ activatedAt }) => moment(activatedAt)],
      ['Dernière connexion', ({ lastSignedInAt }) => moment(lastSignedInAt)],
    ],
  },
  secrets: { title: 'Ma question secrète', columns: [['Question', ({ question }) => secretQuestionSentence(question)]] },
  notifications: {
    title: 'Mes notifications',
    columns: [['Recevoir des notifications', ({ enabled }) => (enabled ? 'Oui' : 'Non')]],
  },
  devices: {
    title: 'Mes appareils connectés',
    columns: [
      ['Appareil', ({ device }) => deviceName(device)],
      ['Connexion', ({ signedInAt }) => moment(signedInAt)],
      ['Session ouverte jusqu’au', ({ expiresAt }) => moment(expiresAt)],
    ],
  },
  affiliations: {
    title: 'Mes rattachements aux structures',
    columns: [
      ['Structure', ({ structure }) => structure],
      ['Service', ({ department }) => scopeName(department)],
      ['Rôle', ({ role }) => roleNames[role]],
      ['État', ({ state }) => requestStateName(state)],
      ['Validité', ({ validFrom, validUntil }) => validFrom && period(validFrom, validUntil)],
      ['Demandé', ({ requestedAt }) => moment(requestedAt)],
      ['Décidé', ({ decidedAt }) => moment(decidedAt)],
      ['Motif', ({ reason }) => reason],
      ['Terminé', ({ endedAt }) => moment(endedAt)],
    ],
  },
  subscriptions: {
    title: 'Mes abonnements aux espaces',
    columns: [
      ['Structure', ({ structure }) => structure],
      ['Service', ({ department }) => departmentText(department)],
      ['Espace', ({ workspace }) => workspace],
      ['Droit', ({ access }) => accessNames[access]],
      ['État', ({ state }) => requestStateName(state)],
      ['À partir du', ({ effectiveFrom }) => effectiveFrom && formatDate(effectiveFrom)],
      ['Commentaire', ({ comment }) => comment],
      ['Demandé', ({ requestedAt }) => moment(requestedAt)],
      ['Décidé', ({ decidedAt }) => moment(decidedAt)],
      ['Motif', ({ reason }) => reason],
      ['Terminé', ({ endedAt }) => moment(endedAt)],
    ],
  },
}

function addressText({ addressLine1, addressLine2, addressLine3, postalCode, city, country }: OwnData['account'][number]) {
  return [addressLine1, addressLine2, addressLine3, `${postalCode} ${city}`.trim(), country].filter(Boolean).join(', ')
}
