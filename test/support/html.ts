export function fieldTag(html: string, name: string): string {
  return new RegExp(`<(input|select|textarea)\\b[^>]*\\bname="${name}"[^>]*>`).exec(html)?.[0] ?? ''
}

export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

export function textOf(html: string, id: string): string {
  const content = new RegExp(`<(\\w+)[^>]*\\sid="${id}"[^>]*>(.*?)</\\1>`, 's').exec(html)?.[2] ?? ''
  return content.replaceAll(/<[^>]+>/g, '').trim()
}

/** The element that takes the focus, and 400 characters after it. */
export const firstFocus = (html: string) => /<[^>]* autofocus="".{0,400}/s.exec(html)?.[0] ?? ''

/** A part without its title, as htmx swaps it. */
export const withoutTitle = (part: string) => part.replace(/<title>[^<]*<\/title>$/, '')

/** Pages as they compare: each carries a token of its own (src/web/once.ts). */
export const withoutTokens = (html: string) => html.replaceAll(/ name="envoi" value="[\w-]{16}"/g, ' name="envoi"')

export const titleOf = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''

/** A text escaped for an attribute. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;')
