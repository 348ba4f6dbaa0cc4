import { Button } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { titles } from '#components/layout/titles.ts'
import { formatDate } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'

type Application = { id: string; name: string; givenAt: Date | null; withdrawnAt: Date | null; version: number }
type Props = { structureId: string; applications: Application[]; saved: boolean }

export function ApplicationPanel({ structureId, applications, saved }: Props) {
  return (
    <Panel
      name="logiciels"
      title={titles.structureApplications}
      status={saved ? 'Votre choix est enregistré.' : undefined}
      intro="Un logiciel autorisé lit les factures que des personnes ont déposées pour la structure, ou qui lui sont adressées, avec leurs fichiers, et les fait avancer. Selon sa clé, il peut aussi demander qui est habilité aux espaces de la structure. Vous pouvez retirer l’autorisation à tout moment."
    >
      {applications.length === 0 ? (
        <EmptyState
          title="Aucun logiciel de facturation pour l’instant"
          text="Quand un logiciel de facturation sera relié au portail, vous choisirez ici s’il accède aux factures déposées."
        />
      ) : (
        <Table
          caption="Logiciels de facturation reliés au portail"
          captionUnseen
          rows={applications}
          rowName={({ name }) => name}
          columns={[
            { label: 'Logiciel', rowHeader: true, cell: ({ name }) => name },
            { label: 'Factures déposées', cell: (application) => <StateTag {...stateOf(application)} /> },
          ]}
          actions={(application) => <Decision structureId={structureId} {...application} />}
        />
      )}
    </Panel>
  )
}

const isGiven = ({ givenAt, withdrawnAt }: Application) => givenAt !== null && withdrawnAt === null

function stateOf(application: Application) {
  const { givenAt } = application
  if (!isGiven(application) || !givenAt) return { tone: 'neutral' as const, label: 'Non autorisé' }
  return { tone: 'good' as const, label: `Autorisé depuis le ${formatDate(givenAt)}` }
}

function Decision({ structureId, ...application }: Application & { structureId: string }) {
  const { id, name, version } = application
  const consent = isGiven(application) ? 'withdrawn' : 'given'
  return (
    <OwnedForm action={urlFor(urls.structureApplications, { structureId })}>
      <HiddenFields values={{ application: id, consent, version: String(version) }} />
      <Button tone="plain" small>
        {isGiven(application) ? 'Retirer l’autorisation' : 'Autoriser'}
        <span class="unseen"> {name}</span>
      </Button>
    </OwnedForm>
  )
}
