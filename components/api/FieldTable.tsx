import { Table } from '#components/kit/Table.tsx'

export type Mandatory = 'always' | 'sometimes' | 'never'
export type FieldRow = { path: string; type: string; mandatory: Mandatory; meaning: string }

const mandatoryWords: Record<Mandatory, string> = { always: 'oui', sometimes: 'selon le type', never: 'non' }

export function FieldTable({ caption, rows }: { caption: string; rows: FieldRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowName={({ path }) => path}
      columns={[
        { label: 'Champ', rowHeader: true, cell: ({ path }) => <Path path={path} /> },
        { label: 'Type', cell: ({ type }) => <Values type={type} /> },
        { label: 'Obligatoire', cell: ({ mandatory }) => mandatoryWords[mandatory] },
        { label: 'Signification', cell: ({ meaning }) => meaning },
      ]}
    />
  )
}

/** Allows line breaks between the parts of a long name. */
function Path({ path }: { path: string }) {
  return (
    <code>
      {path.split('.').map((part, index) => (
        <>
          {index > 0 && (
            <>
              .<wbr />
            </>
          )}
          {part}
        </>
      ))}
    </code>
  )
}

function Values({ type }: { type: string }) {
  return (
    <>
      {type.split(' | ').map((value, index) => (
        <>
          {index > 0 && <br />}
          <code>{value}</code>
        </>
      ))}
    </>
  )
}
