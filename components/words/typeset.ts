import { withShownEmails } from './shown-email.ts'

const NBSP = '\u00a0'

/** No line may start with « : ; ? ! » » nor end with « « »: French ties them with a space that does not break. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NBSP).replace(/« /g, `«${NBSP}`)
}

/** What people typed in a text area, and what no person reads, stays as it is; so do tags. */
const markupOrText = /(<(style|script|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)|[^<]+/g

/** Sets the spaces of French typography, and addresses as people write them, in the text of a page: no component has to. */
export function typeset(html: string): string {
  return html.replace(markupOrText, (text, markup: string | undefined) => (markup ? text : frenchSpaces(withShownEmails(text))))
}
