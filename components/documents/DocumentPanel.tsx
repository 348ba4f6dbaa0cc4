import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { urls, withQuery } from '#src/urls.ts'
import { DocumentTable, type DocumentView } from './DocumentTable.tsx'

const SHOWN = 5

export function DocumentPanel({ documents }: { documents: DocumentView[] }) {
  const latest = documents.slice(0, SHOWN)
  return (
    <Panel
      name="pieces-jointes"
      title={titles.documents}
      intro="Vos justificatifs, prêts à être joints à une facture."
      actions={
        <ButtonLink href={urls.documents} icon="file">
          Gérer pièces jointes
        </ButtonLink>
      }
    >
      {documents.length === 0 ? <NoDocument /> : <DocumentTable documents={latest} caption="Vos dernières pièces jointes" />}
      {documents.length > SHOWN && (
        <p>
          <a href={urls.documents}>Voir vos {count(documents.length, 'pièce jointe', 'pièces jointes')}</a>
        </p>
      )}
    </Panel>
  )
}

export const closedDocuments = withQuery(urls.documents, { etat: 'ferme' })

export function NoDocument() {
  return (
    <EmptyState
      title="Aucune pièce jointe pour l’instant"
      text="Déposez ici les justificatifs souvent demandés avec une facture : carte grise, bon de commande, RIB…"
    />
  )
}
