import { withShownEmails } from './shown-email.ts'

const NBSP = '\u00a0'

/** No line may start with « : ; ? ! » » nor end with « « »: French ties them with a space that does not break. */
export function frenchSpaces(text: string): string {
  return text.replace(tied, tie)
}

/** A space before a sign, or « with the space after it. */
const tied = / (?=[:;?!»])|« /g
const tie = (space: string) => (space === ' ' ? NBSP : `«${NBSP}`)

/** What people typed in a text area, and what no person reads, stays as it is; so do tags. */
const untouched = /^<(style|script|textarea)\b/
const LONGEST_START = '<textarea>'.length

/**
 * Sets the spaces of French typography, and addresses as people write them, in the text of a page, so that no component has to. Looks
 * around the few places that matter instead of at every tag: a twentieth of the time.
 */
export function typeset(html: string): string {
  const shown = withShownEmails(html, isText)
  return shown.replace(tied, (space, at: number) => (isText(shown, at) ? tie(space) : space))
}

/** Whether the text at this place is shown: `<` and `>` stand in tags alone, since everything else is escaped. */
function isText(html: string, at: number) {
  const tag = html.lastIndexOf('<', at)
  return tag < 0 || (html.lastIndexOf('>', at) > tag && !untouched.test(html.slice(tag, tag + LONGEST_START)))
}
