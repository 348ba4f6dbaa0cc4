import { StructureSearchPanel } from '#components/structure-search/StructureSearchPanel.tsx'
import { nothingSelected, requestTitle } from '#components/structure-search/words.ts'
import { exportFound } from '#src/directory/export-structures.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { decideCriteria } from '#src/domain/structure/structure-search.ts'
import { searchStructures, typedIn } from '#src/search/search-structures.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { csvAnswer } from '#src/web/csv-answer.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'

export const structureSearchRoutes: Routes = {
  [`GET ${urls.affiliationSearch}`]: route(signedIn, findOrSelect),
  [`GET ${urls.structureExport}`]: route(signedIn, exportResults),
}

async function findOrSelect(c: Ctx) {
  const chosen = c.req.query(searchWords.chosen)
  if (chosen) return goTo(c, urlFor(urls.affiliationRequest, { structureId: chosen }))

  const search = await searchStructures(c.env, c.req.query())
  const message = c.req.query(searchWords.choosing) === undefined ? undefined : nothingSelected
  const panel = <StructureSearchPanel title={requestTitle} action={urls.affiliationSearch} search={search} message={message} />
  return showPanel(c, requestTitle, panel, search.problems ? 422 : 200)
}

/** Invalid criteria lead back to the page that explains them. */
async function exportResults(c: Ctx) {
  const { accepted: criteria } = decideCriteria(typedIn(c.req.query()))
  if (!criteria) return goTo(c, withQuery(urls.affiliationSearch, c.req.query()))
  return csvAnswer(c, 'structures.csv', exportFound(c.env, criteria))
}
