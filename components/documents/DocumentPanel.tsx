import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { urls, withQuery } from '#src/urls.ts'
import { DocumentTable, type DocumentView } from './DocumentTable.tsx'

/** So many fit into « Mon compte » without making it long. */
const SHOWN = 5

/** The block of « Mon compte »: the latest documents, and the way to all of them. */
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

/** Closes what « Gérer pièces jointes » opened. */
export const closedDocuments = withQuery(urls.documents, { etat: 'ferme' })

export function NoDocument() {
  return (
    <EmptyState
      title="Aucune pièce jointe pour l’instant"
      text="Déposez ici les justificatifs souvent demandés avec une facture : carte grise, bon de commande, RIB…"
    />
  )
}
