import { titles } from '#components/layout/titles.ts'
import { DeskPage } from '#components/support/DeskPage.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { download } from '#src/documents/download.ts'
import type { SupportState } from '#src/domain/support/support-request.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { close, write } from './conversation.ts'
import { getRequest, journalLook, showRequest, showSaved } from './conversation-page.tsx'
import { messageForm } from './form.ts'
import { findJoinedDocument } from './message.queries.ts'
import { REQUESTS_PER_PAGE, readDesk } from './request.queries.ts'

export const deskRoutes: Routes = {
  [`GET ${urls.supportDesk}`]: route(supportStaff, showDesk),
  [`GET ${urls.supportDeskRequest}`]: route(supportStaff, async (c, person) =>
    showRequest(c, support(person), await getNamed(c)),
  ),
  [`POST ${urls.supportDeskRequest}`]: route(
    supportStaff,
    once(answer, async (c, person) => showSaved(c, support(person), await getNamed(c), 'sent')),
  ),
  [`POST ${urls.supportDeskClosing}`]: route(supportStaff, async (c, person) => {
    const request = await getNamed(c)
    await close(c, request, person.userId)
    return showSaved(c, support(person), request, 'closed')
  }),
  [`GET ${urls.supportDeskDocument}`]: route(supportStaff, fetchJoined),
}

const support = ({ userId }: SignedIn) => ({ side: 'support' as const, userId })
const getNamed = (c: Ctx) => getRequest(c, c.req.param('number') ?? '')
const states = ['open', 'answered', 'closed'] as const satisfies SupportState[]

async function showDesk(c: Ctx) {
  const asked = c.req.query('etat') ?? 'open'
  const state = states.find((one) => one === asked)
  if (!state) throw new NotFound()
  const page = pageNumber(c)
  const { requests, total, firstManagers } = await readDesk(c.env.db, parisDate(c.env.now()), state, page)
  const pages = pagesOf(total, REQUESTS_PER_PAGE, page)
  return show(c, {
    title: titles.supportDesk,
    body: <DeskPage state={state} requests={requests} total={total} page={page} pages={pages} firstManagers={firstManagers} />,
  })
}

async function answer(c: Ctx, person: SignedIn, note: Note) {
  const request = await getNamed(c)
  const { values, typed, problems } = await readForm(c, messageForm)
  if (problems) return showRequest(c, support(person), request, { typed: typed.message, problems }, 422)
  const message = { authorId: person.userId, fromSupport: true, typed: values.message, documentId: null, note }
  const refused = await write(c, request, message)
  if (refused)
    return showRequest(c, support(person), request, { typed: values.message, problems: refused.problems }, refused.code)
  return { result: '' }
}

async function fetchJoined(c: Ctx, { userId }: SignedIn) {
  const request = await getNamed(c)
  const document = await findJoinedDocument(c.env.db, request.id, c.req.param('messageId') ?? '')
  const file = document && (await download(c.env, document, reporter(c)))
  if (!file) throw new NotFound()
  await journalLook(c, 'document_viewed_by_support', userId, request, { documentId: document.id })
  return file
}
