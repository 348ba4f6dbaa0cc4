import { verdictProblem } from '#components/desk/words.ts'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { DeskTabs } from '#components/support/DeskTabs.tsx'
import { count } from '#components/words/format.ts'
import { urls, withQuery } from '#src/urls.ts'
import { firstManagerTable } from './first-manager-table.tsx'
import type { FirstManagerRequestView } from './shown-request.ts'

type Props = {
  requests: FirstManagerRequestView[]
  total: number
  page: number
  pages: number
  now: Date
  proofNeeded: boolean
  done?: string | undefined
  problem?: string | undefined
}

const statuses = new Map(
  Object.entries({
    approved: 'Le gestionnaire principal est nommé : un courriel le lui annonce.',
    rejected: 'La demande est refusée : la personne en est avertie par courriel, avec le motif.',
  }),
)

export function FirstManagerPage({ requests, total, page, pages, now, proofNeeded, done, problem }: Props) {
  return (
    <>
      <PageTitle
        title="Support"
        intro={`Structures sans gestionnaire principal : ${count(total, 'demande en attente', 'demandes en attente')}.`}
      />
      <DeskTabs current="firstManagers" />
      <Panel
        name="sans-gestionnaire"
        title="Structures sans gestionnaire principal"
        status={statuses.get(done ?? '')}
        intro="Personne n’y décide des demandes de rattachement : c’est au support de nommer le premier gestionnaire principal."
      >
        {problem && <Notice tone="bad" title="Cette décision n’a pas été prise" text={verdictProblem(problem)} alert />}
        {requests.length === 0 ? (
          <EmptyState
            title="Aucune demande en attente"
            text="Les demandes de rattachement à une structure que personne ne gère arrivent ici."
          />
        ) : (
          <>
            <Notice
              title="Avant de nommer quelqu’un"
              text="Assurez-vous que la personne représente la structure : son adresse électronique, un appel au standard. Elle en devient gestionnaire principal dès aujourd’hui, pour toute la structure et sans date de fin, quoi qu’elle ait demandé."
            />
            <Table
              {...firstManagerTable({ now, proofNeeded })}
              caption="Demandes en attente, les plus anciennes d’abord"
              rows={requests}
            />
          </>
        )}
        <Pagination page={page} pages={pages} href={(number) => withQuery(urls.firstManagers, { page: String(number) })} />
      </Panel>
    </>
  )
}
