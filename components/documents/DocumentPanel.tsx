import { EmptyState } from '#components/kit/EmptyState.tsx'
import { type ShortItem, ShortList } from '#components/kit/ShortList.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { count, formatSize } from '#components/words/format.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { DocumentState, type DocumentView } from './DocumentTable.tsx'
import { documentTypeName } from './document-type-names.ts'

const SHOWN_MAX = 3

export function DocumentPanel({ documents }: { documents: DocumentView[] }) {
  const latest = documents.slice(0, SHOWN_MAX)
  return (
    <SummaryPanel
      name="pieces-jointes"
      help={helpAbout('pieces-jointes')}
      title={titles.documents}
      action={{ href: urls.documents, verb: 'Gérer', object: 'pièces jointes' }}
    >
      {documents.length === 0 ? <NoDocument /> : <ShortList label="Vos dernières pièces jointes" items={latest.map(shortItem)} />}
      {documents.length > SHOWN_MAX && (
        <p>
          <a href={urls.documents}>Voir vos {count(documents.length, 'pièce jointe', 'pièces jointes')}</a>
        </p>
      )}
    </SummaryPanel>
  )
}

function shortItem({ id, label, type, sizeBytes, state }: DocumentView): ShortItem {
  return {
    title: label,
    href: state === 'ready' ? urlFor(urls.documentFile, { id }) : undefined,
    below: `${documentTypeName(type)}, ${formatSize(sizeBytes)}`,
    end: <DocumentState state={state} />,
  }
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
