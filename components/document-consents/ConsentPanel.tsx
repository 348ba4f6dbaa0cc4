import { Button } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { titles } from '#components/layout/titles.ts'
import { formatDate } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

type Application = { id: string; name: string; givenAt: Date | null; withdrawnAt: Date | null; version: number }

export function ConsentPanel({ applications, saved }: { applications: Application[]; saved?: boolean }) {
  return (
    <Panel
      name="applications"
      title={titles.documentConsents}
      status={saved ? 'Votre choix est enregistré.' : undefined}
      intro="Un logiciel de facturation que vous autorisez peut récupérer vos pièces jointes pour les joindre à vos factures. Vous pouvez retirer cette autorisation à tout moment."
    >
      {applications.length === 0 ? <NoApplication /> : <ApplicationTable applications={applications} />}
    </Panel>
  )
}

function NoApplication() {
  return (
    <EmptyState
      title="Aucun logiciel de facturation pour l’instant"
      text="Quand un logiciel de facturation sera relié au portail, vous choisirez ici s’il peut récupérer vos pièces jointes."
    />
  )
}

const isGiven = ({ givenAt, withdrawnAt }: Application) => givenAt !== null && withdrawnAt === null

function ApplicationTable({ applications }: { applications: Application[] }) {
  return (
    <Table
      caption="Logiciels qui peuvent récupérer vos pièces jointes"
      captionUnseen
      rows={applications}
      rowName={({ name }) => name}
      columns={[
        { label: 'Logiciel', rowHeader: true, cell: ({ name }) => name },
        {
          label: 'Vos pièces jointes',
          cell: (application) => <StateTag {...stateOf(application)} />,
        },
      ]}
      actions={(application) => <Decision {...application} />}
    />
  )
}

function stateOf(application: Application) {
  const { givenAt } = application
  if (!isGiven(application) || !givenAt) return { tone: 'neutral' as const, label: 'Non autorisé' }
  return { tone: 'good' as const, label: `Autorisé depuis le ${formatDate(givenAt)}` }
}

function Decision(application: Application) {
  const { id, name, version } = application
  const consent = isGiven(application) ? 'withdrawn' : 'given'
  return (
    <OwnedForm action={urls.documentConsents}>
      <HiddenFields values={{ application: id, consent, version: String(version) }} />
      <Button tone="plain" small>
        {isGiven(application) ? 'Retirer l’autorisation' : 'Autoriser'}
        <span class="unseen"> {name}</span>
      </Button>
    </OwnedForm>
  )
}
