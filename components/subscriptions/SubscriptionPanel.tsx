import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { SearchForm } from '#components/kit/SearchForm.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { SubscriptionTable } from './SubscriptionTable.tsx'
import type { SubscriptionList, SubscriptionView } from './shown-subscription.ts'
import { type removalMessages, subscriptionStatus } from './words.ts'

/** A shorter list needs no search. */
const SEARCHED_FROM = 10

type Props = {
  /** One page of what was found. */
  subscriptions: SubscriptionView[]
  list: SubscriptionList
  done?: string | undefined
  message?: keyof typeof removalMessages | undefined
}

export function SubscriptionPanel({ subscriptions, list, done, message }: Props) {
  return (
    <Panel
      name="abonnements"
      help={helpAbout('abonnements')}
      title={titles.subscriptions}
      status={subscriptionStatus(done)}
      intro="Les espaces auxquels vous êtes habilité, ou en attente d’habilitation."
      actions={
        list.total > 0 && (
          <ButtonLink href={urls.subscriptionRequest} icon="plus">
            Ajouter un abonnement
          </ButtonLink>
        )
      }
    >
      {list.total > SEARCHED_FROM && (
        <SearchForm action={urls.subscriptions} name="recherche" label="Structure, espace ou service" value={list.search} />
      )}
      {list.total === 0 && <NoSubscription />}
      {list.total > 0 && list.found === 0 && <p>Aucun abonnement ne correspond à « {list.search} ».</p>}
      {list.found > 0 && <SubscriptionTable subscriptions={subscriptions} list={list} message={message} />}
    </Panel>
  )
}

export function NoSubscription() {
  return (
    <EmptyState
      title="Aucun abonnement pour l’instant"
      text="Un espace réunit des fonctionnalités, comme « Factures reçues ». Les premiers s’ouvrent avec votre premier rattachement à une structure."
      action={
        <ButtonLink href={urls.subscriptionRequest} icon="plus">
          Ajouter un abonnement
        </ButtonLink>
      }
    />
  )
}
