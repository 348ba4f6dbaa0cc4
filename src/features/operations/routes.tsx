import { titles } from '#components/layout/titles.ts'
import { OperationsPage } from '#components/operations/OperationsPage.tsx'
import { listTrash } from '#src/documents/trash.ts'
import { TRASH_DAYS } from '#src/domain/document/trash.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { readOperations } from '#src/jobs/operations.queries.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

export const operationRoutes: Routes = {
  [`GET ${urls.operations}`]: route(supportStaff, async (c) => {
    const now = c.env.now()
    const [operations, trash] = await Promise.all([readOperations(c.env.db, now), findTrash(c)])
    const body = <OperationsPage {...operations} trash={trash} now={now} sends={c.env.mailer !== null} />
    return show(c, { title: titles.operations, body })
  }),
}

/** Undefined when the store of files fails: the page is for finding out why. */
async function findTrash(c: Ctx) {
  const trash = await listTrash(c.env.files).catch(reporter(c))
  return trash?.map((file) => ({ ...file, deletedFrom: new Date(file.storedAt.getTime() + TRASH_DAYS * DAY_MS) }))
}
