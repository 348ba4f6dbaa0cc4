/**
 * How htmx swaps parts of a page, and what becomes of errors. Every attribute of htmx stands in this file.
 *
 * - A link or form inside a panel replaces that panel: `swappedPanel`. Inside a row of a table it replaces the row: `swappedRow`.
 * - The server sees `HX-Request-Type: partial` and answers with the panel alone (`show` in src/web/answer.tsx); without JavaScript
 *   the same address answers with the whole page.
 * - A refusal is 422, a stale form 409: htmx 4 swaps every 4xx answer like a 200, so the panel comes back with its messages.
 * - A 5xx answer is swapped only if it brings the panel back; else, and when no answer comes, a notice stands above what was typed
 *   (components/client/answers.js).
 * - `HX-Redirect` leads to another page (`goTo` in src/web/answer.tsx).
 * - Whatever carries `autofocus` in an answer takes the focus; `show:none` keeps the page from scrolling.
 */
export function swappedPanel(id: string) {
  return { 'data-hx-boost:inherited': swapping(id), 'data-hx-disable:inherited': `#${id} button` }
}

export function swappedRow(id: string) {
  return { id, tabindex: -1, 'data-hx-boost:inherited': swapping(id) }
}

/** On a table whose rows stand in bodies of their own: a link or form of a row replaces the rows of its body. */
export const swappedBody = { 'data-hx-boost:inherited': 'target:"closest tbody" swap:"innerHTML show:none" push:false' } as const

/** For a link or form inside a panel that leads to a whole page: a download, or results worth a bookmark. */
export const wholePage = { 'data-hx-boost': 'false' } as const

/** A field judged while it is typed, by a sentence that the address returns. Buttons stay usable meanwhile. */
export function judgedWhileTyped(address: string, verdictId: string) {
  return {
    'data-hx-post': address,
    'data-hx-trigger': 'input changed delay:500ms',
    'data-hx-target': `#${verdictId}`,
    'data-hx-swap': 'textContent',
    'data-hx-sync': 'this:replace',
    'data-hx-disable': '',
  }
}

export const OWNER_HEADER = 'Pour'

export function partsFor(owner: string | undefined) {
  return owner === undefined ? {} : { 'data-hx-headers:inherited': JSON.stringify({ [OWNER_HEADER]: owner }) }
}

/** For an element outside the panel that an answer brings up to date too, by its id. */
export const swappedBeside = { 'data-hx-swap-oob': 'true' }

const swapping = (id: string) => `target:#${id} swap:"outerHTML show:none" push:false`
