import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'

export function NoDepositRight() {
  return (
    <Panel whole name="depot" title={titles.draft}>
      <p>
        Il vous manque le droit « Modification » sur l’espace « Factures émises » : « Consultation » permet de lire, pas de
        déposer. Un gestionnaire de la structure décide de ce droit ; demandez-le par un abonnement.
      </p>
      <p class="buttons">
        <ButtonLink href={urls.subscriptionRequest} tone="main">
          Ajouter un abonnement
        </ButtonLink>
        <ButtonLink href={urls.subscriptions}>Mes abonnements aux espaces</ButtonLink>
      </p>
    </Panel>
  )
}
