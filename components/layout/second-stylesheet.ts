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

/** Where the body ends, nothing waits for it. */
const BODY_END = '</body>'
const later = `<link rel="stylesheet" href="${assets.lists.path}"/>`

/**
 * A rendered page with the stylesheet of tables, selections, uploads and exchanges, if it shows any: the first paint waits for all
 * that stands before it (BENCHMARKS.md). Elsewhere it comes last, for parts.
 */
export function withSecondStylesheet(page: string): string {
  const end = page.indexOf(HEAD_END) + HEAD_END.length
  if (needed.test(page.slice(end))) return `${page.slice(0, end)}<style>${assets.lists.text}</style>${page.slice(end)}`
  const last = page.lastIndexOf(BODY_END)
  return `${page.slice(0, last)}${later}${page.slice(last)}`
}
