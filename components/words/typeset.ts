const NBSP = '\u00a0'

/** No line may start with « : ; ? ! » » nor end with « « »: French ties them with a space that does not break. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NBSP).replace(/« /g, `«${NBSP}`)
}

/** Texts typed in a text area, scripts, styles and tags stay as they are. */
const markupOrText = /(<(style|script|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)|[^<]+/g

export function typeset(html: string): string {
  return html.replace(markupOrText, (text, markup: string | undefined) => (markup ? text : frenchSpaces(text)))
}
