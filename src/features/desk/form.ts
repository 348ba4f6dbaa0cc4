import * as z from 'zod'
import { filterNames } from '#components/desk/desk-filter.ts'
import { choices, text } from '#src/web/texts.ts'

/**
 * `asked`: the page already showed the field for the reason. `tout`: how many the page showed, if all of its filter are meant; `jusqua`:
 * when it was read. The rest: an opening, among what the filter finds.
 */
export const verdictsForm = z.object({
  verdict: text(),
  reason: text(),
  asked: text(),
  selection: choices(),
  tout: text(),
  jusqua: text(),
  [filterNames.kind]: text(),
  [filterNames.structure]: text(),
  [filterNames.workspace]: text(),
})

export const allForm = z.object({ verdict: text(), tout: text(), jusqua: text() })
