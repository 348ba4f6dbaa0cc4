import type { Child } from 'hono/jsx'
import { PageTitle } from '../kit/PageTitle.tsx'
import { AccountContents } from './AccountContents.tsx'

type Props = { blocks: { information: Child[]; affiliations: Child[]; subscriptions: Child[]; documents: Child[] } }

/** « Mon compte »: the four blocks of the guide, in its order. */
export function AccountPage({ blocks: { information, affiliations, subscriptions, documents } }: Props) {
  const [general, ...settings] = information
  return (
    <>
      <PageTitle title="Mon compte" />
      <AccountContents />
      {general}
      <div class="settings">{settings}</div>
      {affiliations}
      {subscriptions}
      {documents}
    </>
  )
}
