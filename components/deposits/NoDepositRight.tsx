import { ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { depositLabels } from './words.ts'

const texts = ['number', 'invoiceDate', 'net', 'vat', 'amount', 'orderNumber'] as const
type Props = { typed?: Record<(typeof texts)[number], string> | undefined }

export function NoDepositRight({ typed }: Props) {
  return (
    <Panel whole name="depot" title={titles.draft}>
      <p>
        Il vous manque le droit « Modification » sur l’espace « Factures émises » : « Consultation » permet de lire, pas de
        déposer. Un gestionnaire de la structure décide de ce droit ; demandez-le par un abonnement.
      </p>
      {typed && (
        <>
          <p>Rien n’a été enregistré cette fois-ci. Voici ce que vous aviez saisi :</p>
          <DescriptionList items={texts.map((name) => ({ term: depositLabels[name], details: typed[name] || '–' }))} />
        </>
      )}
      <p class="buttons">
        <ButtonLink href={urls.subscriptionRequest} tone="main">
          Ajouter un abonnement
        </ButtonLink>
        <ButtonLink href={urls.subscriptions}>Mes abonnements aux espaces</ButtonLink>
      </p>
    </Panel>
  )
}
