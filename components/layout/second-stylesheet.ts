import { assets } from '#components/kit/assets.generated.ts'

/** Tags and classes that lists.css is for; `test/components/stylesheet.test.ts` finds a rule for others. */
export const listWords = {
  tags: ['table', 'progress'],
  classes: [
    'file-name',
    'numeric',
    'sort',
    'tick',
    'lone-box',
    'row-actions',
    'bulk',
    'pagination',
    'upload',
    'progress',
    'several',
    'exchange',
    'said',
  ],
}

const HEAD_END = '</style>'
const needed = new RegExp(`<(?:${listWords.tags.join('|')})\\b|class="[^"]*\\b(?:${listWords.classes.join('|')})\\b`)

// A sheet for another medium is loaded without being waited for; components/client/stylesheet.js gives it to the screen.
const later = `<link rel="stylesheet" media="print" href="${assets.lists.path}"/>`

/**
 * A rendered page with the stylesheet of tables, selections, uploads and exchanges, if it shows any: the first paint waits for all
 * that stands before it (BENCHMARKS.md). Elsewhere it comes afterwards, for parts.
 */
export function withSecondStylesheet(page: string): string {
  const end = page.indexOf(HEAD_END) + HEAD_END.length
  const added = needed.test(page.slice(end)) ? `<style>${assets.lists.text}</style>` : later
  return page.slice(0, end) + added + page.slice(end)
}
