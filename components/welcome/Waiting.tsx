import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { count } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

type Requests = { affiliations: number; subscriptions: number }
type Props = { toDecide: Requests; own: Requests }

export function Waiting({ toDecide, own }: Props) {
  const decisions = toDecide.affiliations + toDecide.subscriptions
  const items = [
    {
      quantity: decisions,
      title: count(decisions, 'demande à décider', 'demandes à décider'),
      href: urls.manager,
      below: 'Activités du gestionnaire',
    },
    {
      quantity: own.affiliations,
      title: count(own.affiliations, 'demande de rattachement', 'demandes de rattachement'),
      href: urls.affiliations,
      below: 'En attente d’une décision du gestionnaire',
    },
    {
      quantity: own.subscriptions,
      title: count(own.subscriptions, 'demande d’abonnement', 'demandes d’abonnement'),
      href: urls.subscriptions,
      below: 'En attente d’une décision du gestionnaire',
    },
  ].filter(({ quantity }) => quantity > 0)
  return (
    <Panel whole name="en-attente" title="Ce qui attend">
      {items.length === 0 ? (
        <EmptyState title="Rien n’attend" text="Les demandes à décider et vos demandes en cours apparaissent ici." />
      ) : (
        <ShortList label="Ce qui attend" items={items} />
      )}
    </Panel>
  )
}
