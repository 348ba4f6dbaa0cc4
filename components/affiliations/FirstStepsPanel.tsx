import { ButtonLink } from '#components/kit/Button.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

type Props = {
  /** The person comes from the link that activates the account. */
  activated: boolean
  hasStructure: boolean
}

const ACTIVATED = 'Votre compte est activé'

/** « Pour commencer », as long as a person has no structure. */
export function FirstStepsPanel({ activated, hasStructure }: Props) {
  if (hasStructure) return activated && <Notice tone="good" text={ACTIVATED} alert focus />
  return (
    <Panel
      whole
      name="pour-commencer"
      title="Pour commencer"
      status={activated ? ACTIVATED : undefined}
      intro="Votre compte n’ouvre encore aucune structure. Une demande suffit : la personne qui gère la structure y répond, et vous l’apprenez par courriel."
    >
      <div class="buttons">
        <ButtonLink tone="main" href={urls.affiliationSearch}>
          {titles.affiliationRequest}
        </ButtonLink>
        <ButtonLink href={urls.information}>Compléter mon adresse</ButtonLink>
        <ButtonLink href={urls.notifications}>Choisir mes notifications</ButtonLink>
      </div>
    </Panel>
  )
}
