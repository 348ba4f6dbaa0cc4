import { Notice } from '#components/kit/Notice.tsx'
import { formatDateTime } from '#components/words/format.ts'

export type Hold = { cause: 'clock' | 'restore' | 'provider'; since: Date; reason: string; until: Date | null }

const words: Record<Hold['cause'], { title: string; text: string }> = {
  clock: {
    title: 'L’effacement des comptes et le nettoyage sont suspendus',
    text: 'L’horloge du serveur est en avance de plus de deux jours sur la dernière activité du portail : soit elle est fausse, soit le portail est resté arrêté. Vérifiez-la, puis lancez « npm run resume ».',
  },
  restore: {
    title: 'L’envoi des courriels et le contrôle des pièces jointes sont suspendus',
    text: 'Une sauvegarde a été restaurée. Vérifiez ce que contient le portail, puis lancez « npm run resume ».',
  },
  provider: {
    title: 'Le service d’envoi refuse les courriels du portail',
    text: 'Tous les courriels attendent, sans limite de durée. L’envoi est essayé de nouveau à intervalles réguliers : corrigez la clé, le domaine ou le plafond chez le prestataire.',
  },
}

export function HoldNotice({ cause, since, reason }: Hold) {
  const { title, text } = words[cause]
  return <Notice tone="bad" title={title} text={`Depuis le ${formatDateTime(since)} (${reason}). ${text}`} />
}
