import { Table } from '#components/kit/Table.tsx'
import { actNames } from '#components/words/act-names.ts'
import { formatDateTime } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'

type Name = { firstName: string; lastName: string }
export type Act = { at: Date; act: StructureAct; details: Record<string, unknown>; actor: Name | null; subject: Name | null }

export function ActTable({ acts, caption }: { acts: Act[]; caption: string }) {
  return (
    <Table
      caption={caption}
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
