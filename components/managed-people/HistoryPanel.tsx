import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { actNames } from '#components/words/act-names.ts'
import { formatDateTime } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'

type Name = { firstName: string; lastName: string }
type Act = { at: Date; act: StructureAct; details: Record<string, unknown>; actor: Name | null; subject: Name | null }

type Props = { structureId: string; acts: Act[]; page: number; pages: number }

export function HistoryPanel({ structureId, acts, page, pages }: Props) {
  const here = urlFor(urls.managedHistory, { structureId })
  return (
    <Panel whole name="historique" title="Historique" intro="Ce qui a été fait dans la structure, le plus récent d’abord.">
      {acts.length === 0 ? (
        <EmptyState title="Rien pour l’instant" text="Les demandes, les décisions et les modifications s’inscrivent ici." />
      ) : (
        <Table
          caption="Historique de la structure"
          captionUnseen
          rows={acts}
          rowName={({ act }) => actNames[act]}
          columns={[
            { label: 'Action', rowHeader: true, cell: (row) => <What {...row} /> },
            { label: 'Personne concernée', cell: ({ subject }) => (subject ? fullName(subject) : '–') },
            { label: 'Par', cell: (row) => who(row) },
            { label: 'Quand', cell: ({ at }) => formatDateTime(at) },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => withQuery(here, { page: String(number) })} />
    </Panel>
  )
}

/** Support staff appear as « Le support », without a name. */
function who({ actor, details }: Act) {
  if (details.bySupport) return 'Le support'
  return actor ? fullName(actor) : 'Le portail'
}

function What({ act, details }: Act) {
  const text = detailText(details)
  return (
    <>
      {actNames[act]}
      {text && <span class="below">{text}</span>}
    </>
  )
}

function detailText({ reason, department, workspace, invoice, application }: Record<string, unknown>) {
  const parts = [workspace, department, invoice, application, typeof reason === 'string' && `Motif : ${reason}`]
  return parts.filter((one) => typeof one === 'string').join(' – ') || undefined
}
