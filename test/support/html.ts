/** The opening tag of the field of a form, as it was sent. */
export function fieldTag(html: string, name: string): string {
  return new RegExp(`<(input|select|textarea)\\b[^>]*\\bname="${name}"[^>]*>`).exec(html)?.[0] ?? ''
}

/** The value of an attribute of a tag; an empty text when it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** The words of the element with this id. */
export function textOf(html: string, id: string): string {
  const content = new RegExp(`<(\\w+)[^>]*\\sid="${id}"[^>]*>(.*?)</\\1>`, 's').exec(html)?.[2] ?? ''
  return content.replaceAll(/<[^>]+>/g, '').trim()
}

/** A part as htmx gets it, without the title that it takes away. */
export const withoutTitle = (part: string) => part.replace(/<title>[^<]*<\/title>$/, '')

export const titleOf = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''

/** What a text looks like inside an attribute. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;')
