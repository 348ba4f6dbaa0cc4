import { StateTag, type StateTone } from '#components/kit/StateTag.tsx'

const states: Record<string, { tone: StateTone; label: string }> = {
  quarantined: { tone: 'waiting', label: 'Examinée par l’antivirus' },
  infected: { tone: 'bad', label: 'Virus trouvé, fichier détruit' },
  lost: { tone: 'bad', label: 'Fichier perdu, à ajouter de nouveau' },
}

/** Only what keeps a document from being used is worth a sign. */
export function DocumentState({ state }: { state: string }) {
  const shown = states[state]
  return shown ? <StateTag {...shown} /> : null
}
