import type { PropsWithChildren } from 'hono/jsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { identifierText, roleNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'
import { KeyboardHelp } from './KeyboardHelp.tsx'

type Managed = { id: string; displayName: string; identifierType: string; identifier: string; role: Role }

export function Desk({ structures, children }: PropsWithChildren<{ structures: Managed[] }>) {
  return (
    <>
      <PageTitle title="Activités du gestionnaire" />
      {children}
      {structures.length > 0 && <ManagedStructures structures={structures} />}
      <KeyboardHelp />
    </>
  )
}

function ManagedStructures({ structures }: { structures: Managed[] }) {
  return (
    <Panel whole name="structures-gerees" title="Mes structures">
      <ul class="short-list" aria-label="Structures que vous gérez">
        {structures.map((structure) => (
          <li>
            <span class="short-item">
              <a href={urlFor(urls.structure, { structureId: structure.id })}>{structure.displayName}</a>
              <span class="below">
                {identifierText(structure)} – {roleNames[structure.role]}
              </span>
            </span>
            <span class="buttons">
              <a href={urlFor(urls.managedPeople, { structureId: structure.id })}>
                Personnes<span class="unseen"> de {structure.displayName}</span>
              </a>
              <a href={urlFor(urls.managedHistory, { structureId: structure.id })}>
                Historique<span class="unseen"> de {structure.displayName}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
