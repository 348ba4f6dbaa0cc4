import { HelpPage } from '#components/help/HelpPage.tsx'
import { titles } from '#components/layout/titles.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { urls } from '#src/urls.ts'
import { withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { type Routes, route } from '#src/web/route.ts'

/** A search of more characters finds nothing in the texts. */
const SEARCH_CHARACTERS_MAX = 100

export const helpRoutes: Routes = {
  [`GET ${urls.help}`]: route(withVisitor, async (c) => {
    const search = levelLine(c.req.query('recherche') ?? '').slice(0, SEARCH_CHARACTERS_MAX)
    const words = foldText(search).split(' ').filter(Boolean)
    const isFound = (text: string) => words.every((word) => foldText(text).includes(word))
    return show(c, { title: titles.help, body: <HelpPage search={search} isFound={isFound} /> })
  }),
}
