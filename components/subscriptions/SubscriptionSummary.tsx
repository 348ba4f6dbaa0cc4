import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { ShortList } from '#components/kit/ShortList.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { titles } from '#components/layout/titles.ts'
import { accessNames } from '#components/words/access-words.ts'
import { count } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import { NoSubscription } from './SubscriptionPanel.tsx'
import type { SubscriptionView } from './shown-subscription.ts'

const SHOWN_MAX = 10

export function SubscriptionSummary({ subscriptions }: { subscriptions: SubscriptionView[] }) {
  const total = subscriptions.length
  const byStructure = Map.groupBy(subscriptions.slice(0, SHOWN_MAX), ({ structureName }) => structureName)
  return (
    <Panel
      name="abonnements"
      help={helpAbout('abonnements')}
      title={titles.subscriptions}
      actions={
        total > 0 && (
          <>
            <ButtonLink href={urls.subscriptionRequest} icon="plus">
              Ajouter un abonnement
            </ButtonLink>
            <ButtonLink href={urls.subscriptions} whole>
              {total > SHOWN_MAX ? `Voir les ${count(total, 'abonnement', 'abonnements')}` : 'Gérer mes abonnements'}
            </ButtonLink>
          </>
        )
      }
    >
      {total === 0 && <NoSubscription />}
      <div class="groups stack">
        {[...byStructure].map(([structureName, rows]) => (
          <div>
            <h3>{structureName}</h3>
            <ShortList label={`Espaces de ${structureName}`} items={rows.map(shortItem)} />
          </div>
        ))}
      </div>
    </Panel>
  )
}

function shortItem({ id, workspaceLabel, departmentName, access, state }: SubscriptionView) {
  return {
    title: workspaceLabel,
    href: state === 'pending' ? urlFor(urls.subscription, { subscriptionId: id }) : undefined,
    below: departmentName ?? undefined,
    end: state === 'approved' ? accessNames[access] : <RequestStateTag state={state} />,
  }
}
