import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { type FreshProof, FreshProofField, proofProblems } from '#components/password/FreshProofField.tsx'
import { formatDeadline } from '#components/words/format.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'

/** `handovers`: a sentence for each structure handed over or closed. */
type Props = { until: Date; handovers: string[]; hidden: Record<string, string>; proof: FreshProof; stale?: boolean | undefined }

export function DeactivationPanel({ until, handovers, hidden, proof, stale }: Props) {
  return (
    <Panel name="desactivation" help={helpAbout('desactivation')} title="Désactiver mon compte" problems={proofProblems(proof)}>
      {stale && <StaleNotice next="Vérifiez ce qui suit, puis validez de nouveau." />}
      <Confirm
        title="Vous allez désactiver votre compte"
        consequences={consequences(until)}
        items={handovers}
        itemsLabel="Ce que deviennent vos structures :"
        action={urls.deactivation}
        hidden={hidden}
        cancelHref={urls.account}
        message={proof.problem}
        danger
      >
        <FreshProofField {...proof} />
      </Confirm>
    </Panel>
  )
}

const consequences = (until: Date) => [
  `Vous pourrez réactiver votre compte pendant ${REACTIVATION_DAYS} jours, jusqu’au ${formatDeadline(until)}. Un dernier courriel vous le rappelle.`,
  'Toute modification en cours sur le compte sera perdue.',
  'Vos connexions seront fermées partout, et vos liens reçus par courriel ne fonctionneront plus.',
  'Vos demandes en attente (rattachements, abonnements) seront annulées et vos sollicitations ouvertes seront closes.',
  'Les logiciels que vous avez autorisés ne pourront plus prendre vos pièces jointes.',
  'Vous ne recevrez plus aucun courriel, hormis deux rappels avant la fin du délai.',
  'Passé ce délai, vos données personnelles et vos pièces jointes seront effacées.',
]
