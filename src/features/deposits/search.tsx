import { NoDepositRight } from '#components/deposits/NoDepositRight.tsx'
import { recipientSearchTitle } from '#components/deposits/words.ts'
import { titles } from '#components/layout/titles.ts'
import { StructureSearchPanel } from '#components/structure-search/StructureSearchPanel.tsx'
import { nothingSelected } from '#components/structure-search/words.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { placeReads, placesOf } from '#src/invoices/deposit-places.ts'
import { searchStructures } from '#src/search/search-structures.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import type { Ctx } from '#src/web/route.ts'
import { showDeposit } from './draft.tsx'

/** The recipient is searched as a structure for an affiliation is. */
export async function findRecipient(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const chosen = c.req.query(searchWords.chosen)
  if (chosen) return goTo(c, urlFor(urls.newDraft, { recipientId: chosen }))
  const places = placesOf(await db.batch(placeReads(db, userId, parisDate(now()))))
  if (places.length === 0) return showDeposit(c, titles.depositSearch, <NoDepositRight />, 403)

  const search = await searchStructures(c.env, c.req.query())
  const message = c.req.query(searchWords.choosing) === undefined ? undefined : nothingSelected
  const panel = (
    <StructureSearchPanel
      title={recipientSearchTitle}
      action={urls.depositSearch}
      search={search}
      message={message}
      creates={false}
    />
  )
  return showDeposit(c, titles.depositSearch, panel, search.problems ? 422 : 200)
}
