import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { formatDateTime } from '#components/words/format.ts'
import type { Problems } from '#src/domain/decision.ts'
import type { SupportState } from '#src/domain/support/support-request.ts'
import { type Message, MessageList } from './MessageList.tsx'
import { CloseForm, type Reply, ReplyForm } from './ReplyForm.tsx'
import { categoryText, stateWords, supportWords } from './words.ts'

export type Conversation = {
  request: {
    number: string
    subject: string
    category: string
    subcategory: string
    state: SupportState
    createdAt: Date
    email: string
  }
  messages: Message[]
}

type Props = Conversation & {
  /** Of the messages; the last page has the newest. */
  paging: Parameters<typeof Pagination>[0]
  reader: 'requester' | 'support'
  reply: Reply
  /** Alone on the page of the secret link, under the subject elsewhere. */
  level: 1 | 2
  status?: 'sent' | 'closed' | undefined
  problems?: Problems<'message' | 'document'> | undefined
}

const noticeByStatus = { sent: 'Votre message est envoyé.', closed: 'La sollicitation est close.' }

export function ConversationPanel({ request, messages, paging, reader, reply, level, status, problems = {} }: Props) {
  const form = formFields('reponse', { message: 'Message', document: 'Pièce jointe' }, problems, supportWords)
  return (
    <Panel
      name="sollicitation"
      title={level === 1 ? request.subject : `Sollicitation ${request.number}`}
      level={level}
      status={status && noticeByStatus[status]}
      problems={form.problems}
    >
      <DescriptionList items={factsOf(request, reader)} />
      <MessageList messages={messages} reader={reader} />
      <Pagination {...paging} label="Pages des messages" />
      {request.state === 'closed' ? (
        <p>Cette sollicitation est close : elle reste lisible, mais n’accepte plus de message.</p>
      ) : (
        <>
          <ReplyForm reply={reply} field={form.field} />
          <CloseForm reply={reply} />
        </>
      )}
    </Panel>
  )
}

function factsOf({ number, state, createdAt, email, ...about }: Conversation['request'], reader: Props['reader']) {
  return [
    { term: 'Numéro', details: number },
    { term: 'État', details: <StateTag {...stateWords[reader][state]} /> },
    { term: 'Catégorie', details: categoryText(about) },
    { term: 'Envoyée le', details: formatDateTime(createdAt) },
    ...(reader === 'support' ? [{ term: 'Adresse électronique', details: email }] : []),
  ]
}
