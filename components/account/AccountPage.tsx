import type { Child } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { AccountContents, SETTINGS } from './AccountContents.tsx'
import { AccountEnd } from './AccountEnd.tsx'

type Props = {
  alerts: Child[]
  blocks: { information: Child[]; affiliations: Child[]; subscriptions: Child[]; documents: Child[] }
}

export function AccountPage({ alerts, blocks: { information, affiliations, subscriptions, documents } }: Props) {
  const [general, ...settings] = information
  return (
    <>
      <PageTitle title="Mon compte" />
      <AccountContents />
      {alerts}
      {general}
      <section class="panel" aria-labelledby="mes-parametres">
        <h2 id="mes-parametres">{SETTINGS}</h2>
        <div class="settings">{settings}</div>
      </section>
      {affiliations}
      {subscriptions}
      {documents}
      <AccountEnd />
    </>
  )
}
