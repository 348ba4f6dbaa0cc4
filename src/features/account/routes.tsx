import { AccountPage } from '#components/account/AccountPage.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { type AccountPanel, signedInWith } from '#src/web/account-panel.ts'
import { show } from '#src/web/answer.tsx'
import { type Routes, route } from '#src/web/route.ts'

/** The four blocks of « Mon compte » in the guide's order, below the alerts. The first block holds several panels. */
export type AccountBlocks = Record<'alerts' | 'information' | 'affiliations' | 'subscriptions' | 'documents', AccountPanel[]>

export function accountRoutes({ alerts, information, affiliations, subscriptions, documents }: AccountBlocks): Routes {
  const panels = [alerts, information, affiliations, subscriptions, documents].flat()
  return {
    [`GET ${urls.account}`]: route(signedInWith(panels), async (c, shown) => {
      const take = ({ length }: AccountPanel[]) => shown.splice(0, length)
      const body = (
        <AccountPage
          alerts={take(alerts)}
          blocks={{
            information: take(information),
            affiliations: take(affiliations),
            subscriptions: take(subscriptions),
            documents: take(documents),
          }}
        />
      )
      return show(c, { title: titles.account, body })
    }),
  }
}
