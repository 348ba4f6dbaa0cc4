import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { count } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

type Props = { documents: { id: string; label: string; fileName: string }[] }

export function DocumentDeletion({ documents }: Props) {
  const one = documents.length === 1
  return (
    <Panel name="pieces-jointes" title={titles.documents}>
      <Confirm
        title={`Supprimer ${one ? 'cette pièce jointe' : count(documents.length, 'pièce jointe', 'pièces jointes')}`}
        items={documents.map(({ label, fileName }) => `${label} (${fileName})`)}
        consequences={[
          one
            ? 'Le fichier est effacé et ne pourra pas être récupéré.'
            : 'Les fichiers sont effacés et ne pourront pas être récupérés.',
          'Les factures déjà envoyées ne changent pas.',
        ]}
        action={urls.documentDeletion}
        cancelHref={urls.documents}
        confirm="Supprimer"
        danger
      >
        {documents.map(({ id }) => (
          <input type="hidden" name="selection" value={id} />
        ))}
      </Confirm>
    </Panel>
  )
}
