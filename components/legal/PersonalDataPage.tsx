import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { UNSENT_HOURS } from '#src/domain/account/limits.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import {
  DIGEST_TEXT_DAYS,
  EVENT_DAYS,
  IDLE_HOURS,
  JOURNAL_DAYS,
  LINK_DAYS,
  MAIL_DAYS,
  MAIL_TEXT_DAYS,
  SESSION_DAYS,
  STRANGER_REQUEST_DAYS,
  THROTTLE_DAYS,
  VERDICT_DAYS,
  WAITING_DAYS,
} from '#src/domain/account/retention.ts'
import { urls } from '#src/urls.ts'
import { Sentences } from './Sentences.tsx'
import { TextPage } from './TextPage.tsx'
import { missingText, type OperatorProps, purposes, recipients, rights } from './words.ts'

/** What articles 13 and 14 of the GDPR ask to be said. */
export function PersonalDataPage({ operator }: { operator: OperatorProps }) {
  return (
    <TextPage
      title={titles.personalData}
      intro="Ce que le portail garde sur vous, pourquoi, combien de temps, et ce que vous pouvez demander."
      sections={[
        { id: 'responsable', title: 'Qui en répond', body: <Controller {...operator} /> },
        { id: 'finalites', title: 'À quoi servent vos données', body: <Sentences of={purposes} /> },
        { id: 'destinataires', title: 'Qui les voit', body: <Sentences of={recipients} /> },
        { id: 'durees', title: 'Combien de temps', body: <Sentences of={durations} /> },
        { id: 'droits', title: 'Vos droits', body: <Rights {...operator} /> },
      ]}
    />
  )
}

const days = (quantity: number) => count(quantity, 'jour')
const hours = (quantity: number) => count(quantity, 'heure')

const durations = [
  `Votre compte : jusqu’à ce que vous le désactiviez, puis ${days(REACTIVATION_DAYS)} pendant lesquels vous pouvez le réactiver. La nuit suivante, tout ce qui permet de vous reconnaître est effacé, pièces jointes comprises.`,
  `Une inscription qui n’est jamais activée : ${days(WAITING_DAYS)}.`,
  `Une connexion : ${hours(IDLE_HOURS)} sans visite, ${days(SESSION_DAYS)} au plus.`,
  `Un lien envoyé par courriel : ${days(LINK_DAYS)} après sa fin.`,
  `Une saisie interrompue par la fin d’une session : ${hours(UNSENT_HOURS)}, puis effacée la nuit suivante.`,
  `Les essais de connexion qui ont échoué : ${days(THROTTLE_DAYS)}.`,
  `Les motifs de refus qu’une personne qui gère a donnés, pour les lui proposer de nouveau : ${days(VERDICT_DAYS)}.`,
  `Le texte des courriels envoyés : ${days(MAIL_TEXT_DAYS)}, et ${days(DIGEST_TEXT_DAYS)} pour les notifications quotidiennes et les récapitulatifs ; leur trace : ${days(MAIL_DAYS)}.`,
  `Les événements envoyés par les logiciels : ${days(EVENT_DAYS)}. La facture garde son dernier statut, et une facture déposée ici tout son historique.`,
  `Le journal de ce que chaque personne a fait : ${days(JOURNAL_DAYS)}.`,
  `Une sollicitation écrite sans compte : ${days(STRANGER_REQUEST_DAYS)} après son dernier message, une fois qu’elle a reçu une réponse.`,
]

function Controller({ name, address, dataProtectionOfficer }: OperatorProps) {
  return (
    <>
      <p>{[name, address].filter(Boolean).join(', ') || missingText}</p>
      <p>
        Base légale : l’exécution d’une mission d’intérêt public (article 6.1.e du règlement général sur la protection des
        données).
      </p>
      <p>Délégué à la protection des données : {dataProtectionOfficer ?? missingText}</p>
    </>
  )
}

function Rights({ dataProtectionOfficer }: OperatorProps) {
  return (
    <>
      <Sentences of={rights} />
      <p>
        Pour exercer ces droits autrement que dans « Mon compte » :{' '}
        {dataProtectionOfficer ?? <a href={urls.newSupportRequest}>écrivez au support</a>}. Si la réponse ne vous satisfait pas,
        vous pouvez adresser une plainte à la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </>
  )
}
