import type { Child } from 'hono/jsx'
import { Page, pageTitle } from '#components/layout/Page.tsx'
import { titles } from '#components/layout/titles.ts'
import { isApproval, isRefusal } from '#components/unsent-forms/kept-refusal.ts'
import { type Unsent, UnsentNotice } from '#components/unsent-forms/UnsentNotice.tsx'
import { typeset } from '#components/words/typeset.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { decisionsLeft } from '#src/auth/visitor.ts'
import { urlFor, urls } from '#src/urls.ts'
import { addressOf, cameFromPath } from './came-from.ts'
import { owned } from './form-owner.tsx'
import type { Ctx, ShownAgain } from './route.ts'
import { noteSaved } from './saved-notice.ts'

export type View = {
  title: string
  body: Child
  /** The part for htmx, where the page holds more. */
  part?: Child
  /** Takes the place of the whole page, even where htmx asks for a part: nothing of the old page stays. */
  whole?: boolean
  /** The address whose tab of the header is marked, if not its own. */
  current?: string
  status?: 200 | 400 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503
}

/** Without JavaScript a browser asks for the page. */
export function wantsPart(c: Ctx) {
  return c.req.header('HX-Request-Type') === 'partial'
}

export async function show(c: Ctx, { title, body, part = body, whole = false, current = c.req.path, status = 200 }: View) {
  c.header('Vary', 'HX-Request-Type')
  c.header('Cache-Control', 'no-store')
  const again = c.env.unsent && unsentIn(c, c.env.unsent, status)
  if (again && c.env.unsent) {
    status = 200
    c.env.unsent.isShown = true
  }
  const refused = status === 422 || status === 409 || status === 503
  const visitor = c.get('visitor')
  const notice = again && <UnsentNotice of={again} />
  // After the end of a session a page is opened; otherwise the part is shown again where it stands.
  const whyAgain = c.env.unsent?.notice ? notice : undefined
  const shown = (
    <>
      {whyAgain}
      {part}
    </>
  )
  if (wantsPart(c) && !whole)
    return showPart(c, pageTitle(placeTitle(c) ?? title, refused), await owned(c, shown, status), status)
  if (whole) c.header('HX-Retarget', 'body')
  const page = (
    <Page
      title={title}
      refused={refused}
      visitor={visitor && headed(visitor)}
      current={current}
      demo={c.env.config.mode === 'demo'}
    >
      {notice}
      {body}
    </Page>
  )
  return c.html(typeset(await owned(c, page, status)), status)
}

/** Which notice stands above a form that was sent after the session had ended. */
function unsentIn(c: Ctx, { fields, notice }: ShownAgain, status: NonNullable<View['status']>): Unsent | undefined {
  if (notice && (status === 422 || c.req.method === 'GET')) return notice
  if (status === 422 && isRefusal(fields)) return 'refusal'
  if (status === 422) return isApproval(fields) ? 'approval' : 'form'
  return c.req.method === 'GET' && status === 200 ? 'confirmation' : undefined
}

/** These workspaces have links of their own in the header. */
const elsewhere = ['accueil', 'mon-compte', 'gestion']

function headed({ pending, workspaces, ...visitor }: SignedIn) {
  return { ...visitor, pendingDecisions: decisionsLeft(pending), workspaces: workspaceLinks(workspaces) }
}

export function workspaceLinks(workspaces: { code: string; label: string }[]) {
  return workspaces
    .filter(({ code }) => !elsewhere.includes(code))
    .map(({ code, label }) => ({ label, href: urlFor(urls.workspace, { code }) }))
}

async function showPart(c: Ctx, title: string, part: string, status: NonNullable<View['status']>) {
  // The title comes last: a parser would drop the tags of a table row that follows it.
  const html = typeset(part + (await (<title>{title}</title>).toString()))
  // A link inside a panel may lead to another page, which is opened as a whole at its own address.
  const wanted = /#(panneau-[\w-]+)$/.exec(c.req.header('HX-Target') ?? '')?.[1]
  if (c.req.method === 'GET' && wanted && !html.includes(`id="${wanted}"`)) return goTo(c, addressOf(c))
  return c.html(html, status)
}

/** A panel swapped inside « Mon compte » keeps the page's title. */
function placeTitle(c: Ctx) {
  return wantsPart(c) && cameFromPath(c) === urls.account ? titles.account : undefined
}

/**
 * A part is answered with the fresh panel: on a slow line a redirect costs a second round trip. A page gets a 303, so that reload and
 * back are safe.
 */
export async function saved(c: Ctx, url: string, view: () => Promise<Response>) {
  if (wantsPart(c)) return view()
  noteSaved(c, url)
  return c.redirect(url, 303)
}

export function goTo(c: Ctx, url: string) {
  if (!wantsPart(c)) return c.redirect(url, 303)
  c.header('HX-Redirect', url)
  return c.body(null, 204)
}
