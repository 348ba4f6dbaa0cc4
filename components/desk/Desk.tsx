import type { PropsWithChildren } from 'hono/jsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { identifierText, roleNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'

type Managed = { id: string; displayName: string; identifierType: string; identifier: string; role: Role }

export function Desk({ structures, children }: PropsWithChildren<{ structures: Managed[] }>) {
  return (
    <>
      <PageTitle title="Activités du gestionnaire" />
      {children}
      {structures.length > 0 && <ManagedStructures structures={structures} />}
    </>
  )
}

function ManagedStructures({ structures }: { structures: Managed[] }) {
  return (
    <Panel whole name="structures-gerees" title="Mes structures">
      <Table
        caption="Structures que vous gérez"
        captionUnseen
        rows={structures}
        rowName={({ displayName }) => displayName}
        columns={[
          {
            label: 'Structure',
            rowHeader: true,
            cell: ({ id, displayName }) => <a href={urlFor(urls.structure, { structureId: id })}>{displayName}</a>,
          },
          { label: 'Identifiant', cell: identifierText },
          { label: 'Votre rôle', cell: ({ role }) => roleNames[role] },
        ]}
        actions={({ id, displayName }) => (
          <span class="buttons">
            <a href={urlFor(urls.managedPeople, { structureId: id })}>
              Personnes<span class="unseen"> de {displayName}</span>
            </a>
            <a href={urlFor(urls.managedHistory, { structureId: id })}>
              Historique<span class="unseen"> de {displayName}</span>
            </a>
          </span>
        )}
      />
    </Panel>
  )
}
