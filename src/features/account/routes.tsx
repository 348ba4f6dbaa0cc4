import { AccountPage } from '../../../components/account/AccountPage.tsx'
import { urls } from '../../urls.ts'
import { anyone, signedIn } from '../../web/access.ts'
import { type AccountPanel, loadPanels } from '../../web/account-panel.ts'
import { show } from '../../web/answer.tsx'
import { route, type Routes } from '../../web/route.ts'

/** The four blocks of « Mon compte », in the guide's order; the first holds several panels. */
export type AccountBlocks = Record<'information' | 'affiliations' | 'subscriptions' | 'documents', AccountPanel[]>

export const accountRoutes = (blocks: AccountBlocks): Routes => ({
  [`GET ${urls.home}`]: route(anyone, async (c, person) => c.redirect(person ? urls.account : urls.signIn, 303)),
  [`GET ${urls.account}`]: route(signedIn, async (c, person) => {
    const names = Object.keys(blocks) as (keyof AccountBlocks)[]
    const shown = await loadPanels(c, person, names.flatMap((name) => blocks[name]))
    const taken = Object.fromEntries(names.map((name) => [name, shown.splice(0, blocks[name].length)]))
    return show(c, { title: 'Mon compte', body: <AccountPage person={person} blocks={taken} /> })
  }),
})
