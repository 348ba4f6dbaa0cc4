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
const STRUCTURES_MAX = 3

export function SubscriptionSummary({ subscriptions }: { subscriptions: SubscriptionView[] }) {
  const total = subscriptions.length
  const groups = firstOfEach(subscriptions)
  const isAll = groups.every(({ rows, of }) => rows.length === of) && sum(groups.map(({ of }) => of)) === total
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
              {isAll ? 'Gérer mes abonnements' : `Voir les ${count(total, 'abonnement', 'abonnements')}`}
            </ButtonLink>
          </>
        )
      }
    >
      {total === 0 && <NoSubscription />}
      <div class="groups stack">
        {groups.map(({ structureName, rows, of }) => (
          <div>
            <h3>
              {structureName} {rows.length < of && <span class="hint">{`${rows.length} sur ${of}`}</span>}
            </h3>
            <ShortList label={`Espaces de ${structureName}`} items={rows.map(shortItem)} />
          </div>
        ))}
      </div>
    </Panel>
  )
}

/** The first of each of the first structures, so that none hides the next. */
function firstOfEach(subscriptions: SubscriptionView[]) {
  const byStructure = [...Map.groupBy(subscriptions, ({ structureName }) => structureName)].slice(0, STRUCTURES_MAX)
  let left = SHOWN_MAX
  return byStructure.map(([structureName, rows], place) => {
    const waiting = byStructure.slice(place + 1).map(([, others]) => others.length)
    const share = Math.max(Math.ceil(left / (waiting.length + 1)), left - sum(waiting))
    const shown = rows.slice(0, share)
    left -= shown.length
    return { structureName, rows: shown, of: rows.length }
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function shortItem({ id, workspaceLabel, departmentName, access, state }: SubscriptionView) {
  return {
    title: workspaceLabel,
    href: state === 'pending' ? urlFor(urls.subscription, { subscriptionId: id }) : undefined,
    below: departmentName ?? undefined,
    end: state === 'approved' ? accessNames[access] : <RequestStateTag state={state} />,
  }
}
