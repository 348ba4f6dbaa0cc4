import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urls } from '#src/urls.ts'
import { type SubscriptionView, subscriptionName } from './shown-subscription.ts'

const UNCONFIRMED = 'Cochez la case « Je confirme » pour supprimer, ou annulez.'

type Props = { subscriptions: SubscriptionView[]; unconfirmed?: boolean | undefined }

export function SubscriptionRemovalPanel({ subscriptions, unconfirmed }: Props) {
  const problem = { field: 'confirmed', label: 'Je confirme', message: UNCONFIRMED }
  return (
    <Panel name="abonnements" title="Mes abonnements aux espaces" problems={unconfirmed ? [problem] : []}>
      <Confirm
        title="Supprimer abonnements"
        items={subscriptions.map(subscriptionName)}
        itemsLabel="Abonnements concernés :"
        consequences={[
          'Vous perdez aussitôt l’accès correspondant ; une demande en cours de validation est annulée.',
          subscriptions.length > 1
            ? 'Pour les retrouver, il faudra refaire une demande pour chacun.'
            : 'Pour le retrouver, il faudra refaire une demande.',
        ]}
        confirm={subscriptions.length > 1 ? `Supprimer les ${subscriptions.length} abonnements` : 'Supprimer l’abonnement'}
        checkboxLabel="Je confirme"
        message={unconfirmed ? UNCONFIRMED : undefined}
        hidden={{ selection: subscriptions.map(({ id }) => id) }}
        action={urls.subscriptionRemoval}
        cancelHref={urls.subscriptions}
        danger
      />
    </Panel>
  )
}
