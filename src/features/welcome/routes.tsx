import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { LastActs } from '#components/welcome/LastActs.tsx'
import { OwnStructures } from '#components/welcome/OwnStructures.tsx'
import { Shortcuts } from '#components/welcome/Shortcuts.tsx'
import { Waiting } from '#components/welcome/Waiting.tsx'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { withVisitor } from '#src/web/access.ts'
import { type AccountPanel, accountPanel, signedInWith } from '#src/web/account-panel.ts'
import { show, workspaceLinks } from '#src/web/answer.tsx'
import { type Routes, route } from '#src/web/route.ts'
import { countOwnRequests, readLastActs, readOwnStructures, STRUCTURES_MAX } from './welcome.queries.ts'

const waitingPanel = accountPanel(
  (c, { userId }) => [countOwnRequests(c.env.db, userId)],
  ([[own]], _, { pending }) => <Waiting toDecide={pending} own={own ?? { affiliations: 0, subscriptions: 0 }} />,
)

const structurePanel = accountPanel(
  (c, { userId }) => [readOwnStructures(c.env.db, userId, parisDate(c.env.now()))],
  ([rows]) => <OwnStructures structures={rows.slice(0, STRUCTURES_MAX)} isCut={rows.length > STRUCTURES_MAX} />,
)

const actPanel = accountPanel(
  (c, { userId }) => [readLastActs(c.env.db, userId)],
  ([acts], c) => <LastActs acts={acts} now={c.env.now()} />,
)

const shortcutPanel = accountPanel(
  () => [],
  (_, __, { isManager, workspaces }) => <Shortcuts isManager={isManager} workspaces={workspaceLinks(workspaces)} />,
)

/** « Accueil connecté »: where a sign-in leads; everybody has it. `alerts`: panels of other features, above its own. */
export function welcomeRoutes(alerts: AccountPanel[]): Routes {
  return {
    [`GET ${urls.home}`]: route(withVisitor, async (c, person) => c.redirect(person ? urls.welcome : urls.signIn, 303)),
    [`GET ${urls.welcome}`]: route(
      signedInWith([...alerts, waitingPanel, structurePanel, actPanel, shortcutPanel]),
      async (c, panels) => {
        const body = (
          <>
            <PageTitle title={titles.welcome} />
            {panels}
          </>
        )
        return show(c, { title: titles.welcome, body })
      },
    ),
  }
}
