import { Panel } from '#components/kit/Panel.tsx'
import { CriteriaForm } from './CriteriaForm.tsx'
import { FoundStructures } from './FoundStructures.tsx'
import { NoStructure } from './NoStructure.tsx'
import { searchFieldsOf } from './search-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { searchIntro } from './words.ts'

type Props = {
  title: string
  /** Receives the criteria, and the selection as `structure` (see `searchWords`). */
  action: string
  search: StructureSearch
  message?: string | undefined
  /** Whether a structure that is not found may be created: one’s own, not another’s. */
  creates?: boolean | undefined
}

export function StructureSearchPanel({ title, action, search, message, creates = true }: Props) {
  const { results } = search
  return (
    <Panel name="recherche" title={title} whole intro={searchIntro} problems={searchFieldsOf(search).problems}>
      <CriteriaForm action={action} search={search} />
      {results && results.total > 0 && (
        <FoundStructures action={action} search={search} results={results} message={message} creates={creates} />
      )}
      {results && results.total === 0 && <NoStructure creates={creates} />}
    </Panel>
  )
}
