import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { formatDate } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { Conversation } from './ConversationPanel.tsx'
import { categoryText, stateWords } from './words.ts'

export function RequestListPage({ requests }: { requests: Conversation['request'][] }) {
  return (
    <>
      <PageTitle title="Sollicitations émises" intro="Ce que vous avez écrit au support, et ses réponses." />
      {requests.length === 0 ? (
        <EmptyState
          title="Aucune sollicitation pour l’instant"
          text="Une question, un blocage ? Écrivez au support : vous suivrez ici sa réponse."
        />
      ) : (
        <RequestTable requests={requests} />
      )}
      <div class="buttons">
        <ButtonLink href={urls.newSupportRequest} icon="plus">
          Écrire au support
        </ButtonLink>
      </div>
    </>
  )
}

function RequestTable({ requests }: { requests: Conversation['request'][] }) {
  return (
    <Table
      caption="Vos sollicitations"
      captionUnseen
      rows={requests}
      rowName={({ subject }) => subject}
      columns={[
        {
          label: 'Objet',
          rowHeader: true,
          cell: ({ number, subject }) => <a href={urlFor(urls.supportRequest, { number })}>{subject}</a>,
        },
        { label: 'Numéro', cell: ({ number }) => number },
        { label: 'Catégorie', cell: categoryText },
        { label: 'Envoyée le', cell: ({ createdAt }) => formatDate(createdAt) },
        { label: 'État', cell: ({ state }) => <StateTag {...stateWords.requester[state]} /> },
      ]}
    />
  )
}
