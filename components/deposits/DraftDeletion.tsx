import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { urlFor, urls } from '#src/urls.ts'

type Props = { depositId: string; number: string; fileName: string | undefined }

export function DraftDeletion({ depositId, number, fileName }: Props) {
  const consequences = [
    'Ce qui a été saisi est effacé ; aucune facture n’est déposée.',
    ...(fileName ? [`Le fichier ${fileName} est effacé du portail.`] : []),
    'Les pièces jointes de votre compte y restent.',
  ]
  return (
    <Panel name="depot" title={titles.draftDeletion}>
      <Confirm
        title={number ? `Supprimer le brouillon de la facture ${number}` : 'Supprimer ce brouillon'}
        consequences={consequences}
        action={urlFor(urls.draftDeletion, { depositId })}
        cancelHref={urlFor(urls.draft, { depositId })}
        confirm="Supprimer"
        cancel="Annuler"
        danger
      />
    </Panel>
  )
}
