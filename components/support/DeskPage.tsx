import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { count, formatDateTime } from '#components/words/format.ts'
import type { SupportState } from '#src/domain/support/support-request.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import type { Conversation } from './ConversationPanel.tsx'
import { DeskTabs, deskNames } from './DeskTabs.tsx'
import { categoryText } from './words.ts'

type Props = {
  state: SupportState
  requests: Conversation['request'][]
  total: number
  page: number
  pages: number
  firstManagers: number
}

export function DeskPage({ state, requests, total, page, pages, firstManagers }: Props) {
  return (
    <>
      <PageTitle title="Support" intro={`${deskNames[state]} : ${count(total, 'sollicitation')}.`} />
      <DeskTabs current={state} firstManagers={firstManagers} />
      {requests.length === 0 ? (
        <EmptyState title="Aucune sollicitation dans cet état" text="Celles qui y passeront seront listées ici." />
      ) : (
        <DeskTable requests={requests} />
      )}
      <Pagination page={page} pages={pages} href={(to) => withQuery(urls.supportDesk, { etat: state, page: String(to) })} />
    </>
  )
}

function DeskTable({ requests }: { requests: Conversation['request'][] }) {
  return (
    <Table
      caption="Sollicitations"
      captionUnseen
      rows={requests}
      rowName={({ subject }) => subject}
      columns={[
        {
          label: 'Objet',
          rowHeader: true,
          cell: ({ number, subject }) => <a href={urlFor(urls.supportDeskRequest, { number })}>{subject}</a>,
        },
        { label: 'Numéro', cell: ({ number }) => number },
        { label: 'Catégorie', cell: categoryText },
        { label: 'Adresse électronique', cell: ({ email }) => email },
        { label: 'Reçue le', cell: ({ createdAt }) => formatDateTime(createdAt) },
      ]}
    />
  )
}
