import { titles } from '../../../components/kit/titles.ts'
import { OperationsPage } from '../../../components/operations/OperationsPage.tsx'
import { readOperations } from '../../db/operations-status.ts'
import { urls } from '../../urls.ts'
import { supportStaff } from '../../web/access.ts'
import { show } from '../../web/answer.tsx'
import { type Routes, route } from '../../web/route.ts'

/** « État du portail », for the support staff; `npm run jobs -- --status` says the same in a terminal. */
export const operationRoutes: Routes = {
  [`GET ${urls.operations}`]: route(supportStaff, async (c) => {
    const now = c.env.now()
    const operations = await readOperations(c.env.db, now)
    const body = <OperationsPage {...operations} now={now} sends={c.env.mailer !== null} />
    return show(c, { title: titles.operations, body })
  }),
}
