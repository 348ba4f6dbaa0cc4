import type { Child } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { AccountContents } from './AccountContents.tsx'
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
      <div class="settings">{settings}</div>
      {affiliations}
      {subscriptions}
      {documents}
      <AccountEnd />
    </>
  )
}
