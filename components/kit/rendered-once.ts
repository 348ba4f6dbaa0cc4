import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** More than the program has signs and words; a component whose props are of people's making would only pass through. */
const KEPT_MAX = 200

/**
 * A component that a page repeats with the same few props, such as an icon: its HTML is kept, because making it takes twenty times as
 * long. Not for children, nor for a component that reads a context.
 */
export function renderedOnce<Props extends Record<string, string | boolean | undefined>>(component: (props: Props) => unknown) {
  const known = new Map<string, HtmlEscapedString>()
  return (props: Props): HtmlEscapedString => {
    const key = Object.values(props).join('\n')
    const html = known.get(key) ?? raw(String(component(props)))
    if (known.size >= KEPT_MAX) known.clear()
    known.set(key, html)
    return html
  }
}
