import { StateTag, type StateTone } from '#components/kit/StateTag.tsx'
import type { shownState } from '#src/domain/affiliation/affiliation-state.ts'

export type StateView = ReturnType<typeof shownState>

const words: Record<StateView, { tone: StateTone; label: string }> = {
  pending: { tone: 'waiting', label: 'En cours de validation' },
  approved: { tone: 'good', label: 'Validé' },
  rejected: { tone: 'bad', label: 'Refusé' },
  cancelled: { tone: 'neutral', label: 'Annulé' },
  soon: { tone: 'soon', label: 'À venir' },
  expired: { tone: 'neutral', label: 'Expiré' },
}

export function RequestStateTag({ state }: { state: StateView }) {
  return <StateTag {...words[state]} />
}

export function requestStateName(state: StateView) {
  return words[state].label
}
