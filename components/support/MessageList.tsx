import { ButtonLink } from '#components/kit/Button.tsx'
import { formatDateTime } from '#components/words/format.ts'

export type Message = {
  id: string
  fromSupport: boolean
  body: string
  createdAt: Date
  documentName: string | null
  /** Where support downloads it. */
  documentHref?: string | undefined
}

export function MessageList({ messages, reader }: { messages: Message[]; reader: 'requester' | 'support' }) {
  return (
    <ol class="exchange" aria-label="Messages">
      {messages.map((message) => (
        <li class={message.fromSupport ? 'said from-support' : 'said'}>
          <p class="said-head">
            <strong>{author(message, reader)}</strong> le {formatDateTime(message.createdAt)}
          </p>
          {message.body
            .split('\n\n')
            .filter((paragraph) => paragraph !== '')
            .map((paragraph) => (
              <p>{lines(paragraph)}</p>
            ))}
          {message.documentName && <JoinedDocument name={message.documentName} href={message.documentHref} />}
        </li>
      ))}
    </ol>
  )
}

function author({ fromSupport }: Message, reader: 'requester' | 'support') {
  if (fromSupport) return 'Le support'
  return reader === 'support' ? 'La personne' : 'Vous'
}

function lines(paragraph: string) {
  return paragraph.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))
}

function JoinedDocument({ name, href }: { name: string; href: string | undefined }) {
  return (
    <p>
      Pièce jointe :{' '}
      {href ? (
        <ButtonLink href={href} icon="download" small whole>
          {name}
        </ButtonLink>
      ) : (
        name
      )}
    </p>
  )
}
