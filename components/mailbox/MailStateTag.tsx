import { StateTag, type StateTone } from '#components/kit/StateTag.tsx'

export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'

const tags: Record<MailState, { tone: StateTone; label: string }> = {
  queued: { tone: 'waiting', label: 'En attente d’envoi' },
  sending: { tone: 'waiting', label: 'Envoi en cours' },
  sent: { tone: 'good', label: 'Envoyé' },
  failed: { tone: 'bad', label: 'Envoi abandonné' },
  uncertain: { tone: 'neutral', label: 'Envoi incertain' },
  cancelled: { tone: 'neutral', label: 'Annulé' },
}

export function MailStateTag({ state }: { state: MailState }) {
  return <StateTag {...tags[state]} />
}

export function mailStateName(state: MailState) {
  return tags[state].label
}
