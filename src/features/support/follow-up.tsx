import { DeadLinkPanel } from '#components/errors/DeadLinkPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { ConversationPanel } from '#components/support/ConversationPanel.tsx'
import { tokenHash } from '#src/auth/token-hash.ts'
import { urls, withQuery } from '#src/urls.ts'
import { open, withVisitor } from '#src/web/access.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { linkToken } from '#src/web/links.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { justSaved, noteSaved } from '#src/web/saved-notice.ts'
import { close, write } from './conversation.ts'
import { messageForm } from './form.ts'
import { messagePage } from './message-page.ts'
import { findRequestByLink, type SupportRequest } from './request.queries.ts'

/** The secret of the mailed link opens it and travels in its forms. */
export const followUpRoutes: Routes = {
  [`GET ${urls.supportFollowUp}`]: route(withVisitor, async (c) => {
    const link = linkToken(c)
    const request = await findByLink(c, link)
    if (!request) return unknownLink(c)
    return view(c, request, { link, status: justSaved(c, urls.supportFollowUp) ? saidOf(request) : undefined })
  }),
  [`POST ${urls.supportFollowUp}`]: route(
    open,
    once(follow, async (c) => done(c, (await readForm(c, messageForm)).values?.link ?? '')),
  ),
  [`POST ${urls.supportFollowUpClosing}`]: route(open, async (c) => {
    const { values } = await readForm(c, messageForm)
    const request = await findByLink(c, values?.link ?? '')
    if (!values || !request) return unknownLink(c)
    await close(c, request, null)
    return done(c, values.link)
  }),
}

async function follow(c: Ctx, _: unknown, note: Note) {
  const { values, typed, problems } = await readForm(c, messageForm)
  const link = values?.link ?? typed?.link ?? ''
  const request = await findByLink(c, link)
  if (!request) return unknownLink(c)
  if (problems) return view(c, request, { link, typed: typed.message, problems }, 422)
  const message = { authorId: null, fromSupport: false, typed: values.message, documentId: null, note }
  const refused = await write(c, request, message)
  if (refused) return view(c, request, { link, typed: values.message, problems: refused.problems }, refused.code)
  return { result: '' }
}

const saidOf = ({ state }: SupportRequest) => (state === 'closed' ? 'closed' : 'sent')

async function done(c: Ctx, link: string) {
  const request = wantsPart(c) ? await findByLink(c, link) : undefined
  if (request) return view(c, request, { link, status: saidOf(request) })
  noteSaved(c, urls.supportFollowUp)
  return c.redirect(withQuery(urls.supportFollowUp, { lien: link }), 303)
}

async function findByLink(c: Ctx, link: string) {
  const request = await findRequestByLink(c.env.db, tokenHash(link))
  // A request made signed in is followed signed in, because others may read the mail.
  return request?.userId ? undefined : request
}

type ViewState = Pick<Parameters<typeof ConversationPanel>[0], 'status' | 'problems'> & {
  link: string
  typed?: string | undefined
}

async function view(c: Ctx, request: SupportRequest, { link, typed, ...shown }: ViewState, status: 200 | 409 | 422 = 200) {
  const { messages, paging } = await messagePage(c, request.id, urls.supportFollowUp, { lien: link })
  const reply = { action: urls.supportFollowUp, closing: urls.supportFollowUpClosing, link, typed }
  const body = <ConversationPanel {...{ request, messages, paging, reply, reader: 'requester', level: 1, ...shown }} />
  return show(c, { title: titles.supportRequest, body, status })
}

function unknownLink(c: Ctx) {
  return show(c, { title: titles.supportRequest, body: <DeadLinkPanel why="unknown" next="newSupportRequest" />, status: 404 })
}
