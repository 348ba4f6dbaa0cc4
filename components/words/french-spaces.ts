const NBSP = '\u00a0'

/** No line may start with « : ; ? ! » » nor end with « « »: French ties them with a space that does not break. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NBSP).replace(/« /g, `«${NBSP}`)
}
