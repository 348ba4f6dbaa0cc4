import { Panel } from '#components/kit/Panel.tsx'
import { CriteriaForm } from './CriteriaForm.tsx'
import { FoundStructures } from './FoundStructures.tsx'
import { NoStructure } from './NoStructure.tsx'
import { searchFieldsOf } from './search-fields.ts'
import type { StructureSearch } from './structure-search.ts'
import { searchIntro } from './words.ts'

type Props = {
  title: string
  /** Where the criteria go, and the one selected: as `structure`, see `searchWords`. */
  action: string
  search: StructureSearch
  /** Why nothing could be selected. */
  message?: string | undefined
}

/** Finding a structure among all: criteria, table, « Sélectionner ». What happens to the one selected is up to `action`. */
export function StructureSearchPanel({ title, action, search, message }: Props) {
  const { results } = search
  return (
    <Panel name="recherche" title={title} whole intro={searchIntro} problems={searchFieldsOf(search).problems}>
      <CriteriaForm action={action} search={search} />
      {results && results.total > 0 && <FoundStructures action={action} search={search} results={results} message={message} />}
      {results && results.total === 0 && <NoStructure />}
    </Panel>
  )
}
