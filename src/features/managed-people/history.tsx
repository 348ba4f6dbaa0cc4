import { titles } from '#components/layout/titles.ts'
import { HistoryPanel } from '#components/managed-people/HistoryPanel.tsx'
import { urls } from '#src/urls.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { countHistory, readHistory } from './history.queries.ts'

const ACTS_PER_PAGE = 50

export const historyRoutes: Routes = {
  [`GET ${urls.managedHistory}`]: route(memberWho('decide_affiliations'), showHistory),
}

async function showHistory(c: Ctx, member: Member) {
  const { db } = c.env
  const { structure } = member
  const page = pageNumber(c)
  const [acts, [counted]] = await db.batch([
    readHistory(db, structure.id, { limit: ACTS_PER_PAGE, offset: (page - 1) * ACTS_PER_PAGE }),
    countHistory(db, structure.id),
  ])
  const pages = pagesOf(counted?.acts ?? 0, ACTS_PER_PAGE, page)
  return showStructure(
    c,
    member,
    titles.managedHistory,
    <HistoryPanel structureId={structure.id} acts={acts} page={page} pages={pages} />,
  )
}
