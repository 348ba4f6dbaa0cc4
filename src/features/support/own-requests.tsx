import { titles } from '#components/layout/titles.ts'
import { RequestListPage } from '#components/support/RequestListPage.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { close, write } from './conversation.ts'
import { getRequest, showRequest, showSaved } from './conversation-page.tsx'
import { messageForm } from './form.ts'
import { readOwnDocuments, readOwnRequests, type SupportRequest } from './request.queries.ts'

export const ownRequestRoutes: Routes = {
  [`GET ${urls.supportRequests}`]: route(signedIn, async (c, { userId }) => {
    const requests = await readOwnRequests(c.env.db, userId)
    return show(c, { title: titles.supportRequests, body: <RequestListPage requests={requests} /> })
  }),
  [`GET ${urls.supportRequest}`]: route(ownRequest, async (c, { request }) => showRequest(c, requester, request)),
  [`POST ${urls.supportRequest}`]: route(
    ownRequest,
    once(follow, (c, { request }) => showSaved(c, requester, request, 'sent')),
  ),
  [`POST ${urls.supportRequestClosing}`]: route(ownRequest, async (c, { person, request }) => {
    await close(c, request, person.userId)
    return showSaved(c, requester, request, 'closed')
  }),
}

const requester = { side: 'requester' as const }

type Own = { person: SignedIn; request: SupportRequest }

async function ownRequest(c: Ctx): Promise<Own> {
  const person = await signedIn(c)
  const request = await getRequest(c, c.req.param('number') ?? '')
  if (request.userId !== person.userId) throw new NotFound()
  return { person, request }
}

async function follow(c: Ctx, { person, request }: Own, note: Note) {
  const { values, typed, problems } = await readForm(c, messageForm)
  if (problems) return showRequest(c, requester, request, { typed: typed.message, chosen: typed.document, problems }, 422)
  const documents = await readOwnDocuments(c.env.db, person.userId)
  const documentId = documents.find(({ id }) => id === values.document)?.id ?? null
  const shown = { typed: values.message, chosen: values.document }
  if (values.document && !documentId)
    return showRequest(c, requester, request, { ...shown, problems: { document: 'invalid' } }, 422)

  const message = { authorId: person.userId, fromSupport: false, typed: values.message, documentId, note }
  const refused = await write(c, request, message)
  if (refused) return showRequest(c, requester, request, { ...shown, problems: refused.problems }, refused.code)
  return { result: '' }
}
