import type { StateTone } from '#components/kit/StateTag.tsx'
import type { LifecycleStatus } from '#src/domain/invoice/lifecycle-status.ts'

const words: Record<LifecycleStatus, { label: string; tone: StateTone }> = {
  deposited: { label: 'Déposée', tone: 'neutral' },
  in_transit: { label: 'En cours d’acheminement', tone: 'soon' },
  made_available: { label: 'Mise à disposition', tone: 'soon' },
  to_recycle: { label: 'À recycler', tone: 'bad' },
  suspended: { label: 'Suspendue', tone: 'waiting' },
  completed: { label: 'Complétée', tone: 'soon' },
  rejected: { label: 'Rejetée', tone: 'bad' },
  service_done: { label: 'Service fait', tone: 'good' },
  mandated: { label: 'Mandatée', tone: 'good' },
  sent_to_accountant: { label: 'Mise à disposition du comptable', tone: 'good' },
  accounted: { label: 'Comptabilisée', tone: 'good' },
  payment_ordered: { label: 'Mise en paiement', tone: 'good' },
  issued: { label: 'Émise', tone: 'neutral' },
  received: { label: 'Reçue', tone: 'soon' },
  taken_over: { label: 'Prise en charge', tone: 'soon' },
  approved: { label: 'Approuvée', tone: 'good' },
  partly_approved: { label: 'Approuvée partiellement', tone: 'waiting' },
  disputed: { label: 'En litige', tone: 'waiting' },
  refused: { label: 'Refusée', tone: 'bad' },
  payment_sent: { label: 'Paiement transmis', tone: 'good' },
  cashed: { label: 'Encaissée', tone: 'good' },
}

/** An unknown state is shown as it was stored. */
export function lifecycleWords(status: string): { label: string; tone: StateTone } {
  return words[status as LifecycleStatus] ?? { label: status, tone: 'neutral' }
}
