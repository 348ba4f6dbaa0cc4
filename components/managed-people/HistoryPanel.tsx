import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type Act, ActTable } from './ActTable.tsx'

type Props = { structureId: string; acts: Act[]; page: number; pages: number }

export function HistoryPanel({ structureId, acts, page, pages }: Props) {
  const here = urlFor(urls.managedHistory, { structureId })
  return (
    <Panel whole name="historique" title="Historique" intro="Ce qui a été fait dans la structure, le plus récent d’abord.">
      {acts.length === 0 ? (
        <EmptyState title="Rien pour l’instant" text="Les demandes, les décisions et les modifications s’inscrivent ici." />
      ) : (
        <ActTable acts={acts} caption="Historique de la structure" />
      )}
      <Pagination page={page} pages={pages} href={(number) => withQuery(here, { page: String(number) })} />
    </Panel>
  )
}
