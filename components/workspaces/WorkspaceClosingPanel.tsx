import { Confirm } from '#components/kit/Confirm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { urlFor, urls } from '#src/urls.ts'

const UNCONFIRMED = 'Cochez la case « Je confirme » pour supprimer, ou annulez.'

type Props = { structureId: string; workspace: { code: string; label: string }; unconfirmed: boolean }

export function WorkspaceClosingPanel({ structureId, workspace: { code, label }, unconfirmed }: Props) {
  const problem = { field: 'confirmed', label: 'Je confirme', message: UNCONFIRMED }
  return (
    <Panel name="espaces" title="Espaces de la structure" problems={unconfirmed ? [problem] : []}>
      <Confirm
        title={`Supprimer l’espace « ${label} »`}
        consequences={[
          'Plus personne n’accède à cet espace pour cette structure, dès maintenant.',
          'Tous ses abonnements prennent fin ; les demandes en cours de validation sont annulées.',
          'L’espace peut être ajouté de nouveau : de nouvelles demandes d’abonnement sont alors créées.',
        ]}
        checkboxLabel="Je confirme"
        message={unconfirmed ? UNCONFIRMED : undefined}
        action={urlFor(urls.structureWorkspaceClosing, { structureId, code })}
        cancelHref={urlFor(urls.structureWorkspaces, { structureId })}
        danger
      />
    </Panel>
  )
}
