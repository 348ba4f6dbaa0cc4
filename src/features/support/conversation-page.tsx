import { titles } from '#components/layout/titles.ts'
import { ConversationPanel } from '#components/support/ConversationPanel.tsx'
import type { Reply } from '#components/support/ReplyForm.tsx'
import { SupportFrame } from '#components/support/SupportFrame.tsx'
import { commit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { urlFor, urls } from '#src/urls.ts'
import { saved, show } from '#src/web/answer.tsx'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { justSaved } from '#src/web/saved-notice.ts'
import { messagePage } from './message-page.ts'
import { findRequest, readOwnDocuments, type SupportRequest } from './request.queries.ts'

/** A person of support is named, for the journal. */
export type Reader = { side: 'requester' } | { side: 'support'; userId: string }

const sides = {
  requester: {
    page: urls.supportRequest,
    closing: urls.supportRequestClosing,
    list: urls.supportRequests,
    title: titles.supportRequests,
  },
  support: { page: urls.supportDeskRequest, closing: urls.supportDeskClosing, list: urls.supportDesk, title: titles.supportDesk },
}

type ViewState = Pick<Parameters<typeof ConversationPanel>[0], 'status' | 'problems'> & Pick<Reply, 'typed' | 'chosen'>

export async function showRequest(
  c: Ctx,
  reader: Reader,
  request: SupportRequest,
  shown: ViewState = {},
  status: 200 | 409 | 422 = 200,
) {
  const { side } = reader
  if (reader.side === 'support') await journalLook(c, 'support_request_viewed', reader.userId, request)
  const { id, number, userId, state } = request
  const { typed, chosen, ...panelState } = shown
  const own = side === 'requester' ? (userId ?? '') : ''
  const { page, closing, list, title } = sides[side]
  const action = urlFor(page, { number })
  const [{ messages: rows, paging }, documents] = [await messagePage(c, id, action), await readOwnDocuments(c.env.db, own)]
  const messages = side === 'support' ? rows.map((row) => ({ ...row, documentHref: documentUrl(number, row.id) })) : rows
  const reply = { action, closing: urlFor(closing, { number }), typed, chosen, documents }
  const justNow = status === 200 && justSaved(c, action) ? (state === 'closed' ? 'closed' : 'sent') : undefined
  const panel = (
    <ConversationPanel {...{ request, messages, paging, reply, reader: side, level: 2, status: justNow, ...panelState }} />
  )
  const body = (
    <SupportFrame list={{ label: title, href: list }} request={request}>
      {panel}
    </SupportFrame>
  )
  return show(c, { title: side === 'support' ? title : titles.supportRequest, body, part: panel, status })
}

export function showSaved(c: Ctx, reader: Reader, { number }: SupportRequest, status: 'sent' | 'closed') {
  const page = urlFor(sides[reader.side].page, { number })
  return saved(c, page, async () => showRequest(c, reader, await getRequest(c, number), { status }))
}

type Look = 'support_request_viewed' | 'document_viewed_by_support'

/** Written before the answer is sent, whatever led to it (a form kept past a sign-in too); the person finds it in « Télécharger mes données ». */
export function journalLook(c: Ctx, act: Look, actorId: string, { number, userId }: SupportRequest, details = {}) {
  const ports = c.env.unsent?.counting ?? c.env
  return commit(ports.db, [journalEntry(ports, { act, actorId, subjectId: userId, details: { number, ...details } })])
}

export async function getRequest(c: Ctx, number: string) {
  const request = await findRequest(c.env.db, number)
  if (!request) throw new NotFound()
  return request
}

const documentUrl = (number: string, messageId: string) => urlFor(urls.supportDeskDocument, { number, messageId })
