import { Button } from '#components/kit/Button.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import type { AbsenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { urlFor, urls } from '#src/urls.ts'

type Props = { structureId: string; stage: AbsenceStage; reader: 'reported' | 'successor' | 'other' }

export function AnswerForm({ structureId, stage, reader }: Props) {
  if (reader === 'reported') return <Objection structureId={structureId} />
  if (reader === 'successor') return <Succession structureId={structureId} stage={stage} />
  return (
    <p class="hint">
      {stage === 'waiting'
        ? 'Une réponse ou une décision du gestionnaire principal clôt le signalement. Sans réponse à cette date, le support prend le relais.'
        : 'Le support du portail s’en occupe : deux personnes du support désignent une personne rattachée, si elle accepte. Le gestionnaire principal peut encore répondre.'}
    </p>
  )
}

function Objection({ structureId }: { structureId: string }) {
  return (
    <OwnedForm action={urlFor(urls.absentManagerAnswer, { structureId })}>
      <p>Vous êtes là ? Dites-le : le signalement est clos aussitôt, et vous restez gestionnaire principal.</p>
      <p class="buttons">
        <Button>Je suis là</Button>
      </p>
    </OwnedForm>
  )
}

function Succession({ structureId, stage }: Pick<Props, 'structureId' | 'stage'>) {
  const hasAccepted = stage === 'accepted'
  return (
    <OwnedForm action={urlFor(urls.absentManagerSuccession, { structureId })}>
      <p>
        {hasAccepted
          ? 'Vous avez accepté de devenir gestionnaire principal : une seconde personne du support doit encore confirmer.'
          : 'Le support vous propose de devenir gestionnaire principal de cette structure : vous valideriez les demandes de rattachement, nommeriez les gestionnaires secondaires et régleriez les espaces.'}
      </p>
      <p class="buttons">
        {!hasAccepted && (
          <Button name="verdict" value="accept">
            Accepter
          </Button>
        )}
        <Button name="verdict" value="decline" tone="plain">
          Décliner
        </Button>
      </p>
    </OwnedForm>
  )
}
