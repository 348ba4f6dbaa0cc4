import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { identifierText, roleNames } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { removalMessages, removalStatus } from './removal-words.ts'
import { ScopeLines } from './ScopeLines.tsx'
import type { AffiliationView } from './shown-affiliation.ts'

const SELECTION = 'rattachements-selection'

type Props = {
  affiliations: AffiliationView[]
  done?: string | undefined
  message?: keyof typeof removalMessages | undefined
}

export function AffiliationPanel({ affiliations, done, message }: Props) {
  return (
    <Panel
      name="rattachements"
      help={helpAbout('rattachements')}
      title="Mes rattachements aux structures"
      status={removalStatus(done)}
      intro="Les structures sur lesquelles vous pouvez intervenir, ou avez demandé à intervenir."
      actions={
        affiliations.length > 0 && (
          <ButtonLink href={urls.affiliationSearch} icon="plus" whole>
            Demander un rattachement
          </ButtonLink>
        )
      }
    >
      {affiliations.length === 0 ? <NoAffiliation /> : <AffiliationTable affiliations={affiliations} message={message} />}
    </Panel>
  )
}

export function NoAffiliation() {
  return (
    <EmptyState
      title="Aucun rattachement pour l’instant"
      text="Pour intervenir sur les factures d’une structure, il faut un rattachement. La demande est validée par la personne qui gère la structure."
      action={
        <ButtonLink href={urls.affiliationSearch} tone="main" icon="plus" whole>
          Demander un rattachement
        </ButtonLink>
      }
    />
  )
}

function AffiliationTable({ affiliations, message }: Pick<Props, 'affiliations' | 'message'>) {
  return (
    <>
      <Table
        caption="Structures de vos rattachements, ouverts ou demandés"
        captionUnseen
        rows={affiliations}
        rowName={({ structure }) => structure.displayName}
        selection={{ form: SELECTION, value: ({ affiliation }) => affiliation.id }}
        columns={[
          { label: 'Structure', rowHeader: true, cell: ({ structure }) => structure.displayName },
          { label: 'Identifiant', cell: ({ structure }) => identifierText(structure) },
          { label: 'Rôle', cell: ({ affiliation, isMember }) => (isMember ? roleNames[affiliation.role] : '–') },
          { label: 'Périmètre', cell: ({ lines }) => <ScopeLines lines={lines} /> },
        ]}
        actions={(row) => <RowActions {...row} />}
      />
      <BulkActions id={SELECTION} method="get" action={urls.affiliationRemoval} message={message && removalMessages[message]}>
        <Button tone="plain" icon="trash">
          Supprimer rattachements
        </Button>
      </BulkActions>
    </>
  )
}

function RowActions({ affiliation, structure, isMember }: AffiliationView) {
  const { displayName } = structure
  const removal = `${urls.affiliationRemoval}?${new URLSearchParams({ selection: affiliation.id })}`
  return (
    <>
      {isMember && (
        <IconLink
          icon="edit"
          label={`Consulter ou modifier la structure ${displayName}`}
          href={urlFor(urls.structure, { structureId: structure.id })}
          whole
        />
      )}
      <IconLink
        icon="file"
        label={`Accéder à la demande de rattachement à ${displayName}`}
        href={urlFor(urls.affiliation, { affiliationId: affiliation.id })}
      />
      <IconLink icon="trash" label={`Supprimer le rattachement à ${displayName}`} href={removal} />
    </>
  )
}
