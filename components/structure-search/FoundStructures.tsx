import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { Heading } from '#components/kit/Heading.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { count } from '#components/words/format.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { urls, withQuery } from '#src/urls.ts'
import { StructureTable } from './StructureTable.tsx'
import { type StructureResults, type StructureSearch, searchQuery } from './structure-search.ts'

type Props = {
  action: string
  search: StructureSearch
  results: StructureResults
  message?: string | undefined
  creates: boolean
}

const SELECTION = 'selection-structure'

export function FoundStructures({ action, search, results, message, creates }: Props) {
  const { total, isCut, page, pages } = results
  const query = searchQuery(search)
  return (
    <>
      <Heading level={2} autofocus={!message}>
        {isCut ? 'Plus de 1 000 structures trouvées' : count(total, 'structure trouvée', 'structures trouvées')}
      </Heading>
      {isCut && (
        <Notice text="Le tableau s’arrête à 1 000 structures. Ajoutez un critère pour le resserrer ; l’export les contient toutes." />
      )}
      <StructureTable action={action} search={search} rows={results.rows} form={SELECTION} />
      <BulkActions
        id={SELECTION}
        action={action}
        method="get"
        label="Pour la structure cochée :"
        hidden={{ ...query, [searchWords.page]: String(page), [searchWords.choosing]: 'oui' }}
        message={message}
        single
      >
        <Button>Sélectionner</Button>
      </BulkActions>
      <Pagination page={page} pages={pages} href={(to) => withQuery(action, { ...query, [searchWords.page]: String(to) })} />
      <div class="buttons">
        <ButtonLink icon="download" href={withQuery(urls.structureExport, query)} download>
          Exporter les résultats (CSV)
        </ButtonLink>
      </div>
      {creates && (
        <p>
          Votre structure n’est pas dans le tableau ? <a href={urls.newStructure}>Créer la structure</a>
        </p>
      )}
    </>
  )
}
