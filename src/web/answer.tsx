import type { Child } from 'hono/jsx'
import { Page, pageTitle } from '../../components/kit/Page.tsx'
import { urls, withQuery } from '../urls.ts'
import { stylesheetKnown } from './cookies.ts'
import type { Ctx } from './route.ts'

export type View = {
  title: string
  body: Child
  /** What htmx gets, where the page holds more around it. */
  part?: Child
  status?: 200 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
}

/** htmx 4 asks for a part or for a whole; a browser without JavaScript asks for a whole. */
export function wantsPart(c: Ctx) {
  return c.req.header('HX-Request-Type') === 'partial'
}

/** Answers with the panel when a part is asked for, else with the page around it. */
export async function show(c: Ctx, { title, body, part = body, status = 200 }: View) {
  c.header('Vary', 'HX-Request-Type')
  c.header('Cache-Control', 'no-store')
  const refused = status === 422
  if (wantsPart(c))
    return c.html(
      <>
        <title>{pageTitle(title, refused)}</title>
        {part}
      </>,
      status,
    )
  const visitor = c.get('visitor')
  return c.html(
    <Page
      title={title}
      refused={refused}
      visitor={visitor && { ...visitor, workspaces: [] }}
      current={c.req.path}
      stylesheetKnown={stylesheetKnown(c)}
      demo={c.env.config.mode === 'demo'}
    >
      {body}
    </Page>,
    status,
  )
}

/**
 * A part is answered with the fresh panel at once: on a slow line a redirect costs a second round trip.
 * A whole page gets a 303, so that reload and back are safe.
 */
export async function saved(c: Ctx, url: string, view: () => Promise<Response>) {
  return wantsPart(c) ? view() : c.redirect(withQuery(url, { etat: 'enregistre' }), 303)
}

/** Whether the panel of this address was saved just now: by this request, or by the one that redirected here. */
export function justSaved(c: Ctx, url: string) {
  return c.req.path === url && (c.req.method === 'POST' || c.req.query('etat') === 'enregistre')
}

/** Leaves for another page, whole, from a part or from a page. */
export function goTo(c: Ctx, url: string) {
  if (!wantsPart(c)) return c.redirect(url, 303)
  c.header('HX-Redirect', url)
  return c.body(null, 204)
}

/** To sign in, and back to the same place after. */
export function toSignIn(c: Ctx) {
  const place = wantsPart(c) ? currentPage(c) : c.req.method === 'GET' ? c.req.path : ''
  return goTo(c, place && place !== urls.account ? withQuery(urls.signIn, { retour: place }) : urls.signIn)
}

function currentPage(c: Ctx) {
  const typed = c.req.header('HX-Current-URL') ?? ''
  return URL.canParse(typed) ? new URL(typed).pathname : ''
}
