import { titles } from '#components/layout/titles.ts'
import { OperationsPage } from '#components/operations/OperationsPage.tsx'
import { readOperations } from '#src/jobs/operations.queries.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { type Routes, route } from '#src/web/route.ts'

export const operationRoutes: Routes = {
  [`GET ${urls.operations}`]: route(supportStaff, async (c) => {
    const now = c.env.now()
    const operations = await readOperations(c.env.db, now)
    const body = <OperationsPage {...operations} now={now} sends={c.env.mailer !== null} />
    return show(c, { title: titles.operations, body })
  }),
}
