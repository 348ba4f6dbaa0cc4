import { frenchSpaces } from './french-spaces.ts'

/** What people typed in a text area, and what no person reads, stays as it is; so do tags. */
const markupOrText = /(<(style|script|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)|[^<]+/g

/** Sets the spaces of French typography in the text of a page, so that no component has to. */
export function typeset(html: string): string {
  return html.replace(markupOrText, (text, markup: string | undefined) => (markup ? text : frenchSpaces(text)))
}
