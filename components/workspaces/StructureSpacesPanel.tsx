import { urlFor, urls } from '../../src/urls.ts'
import { Button, ButtonLink } from '../kit/Button.tsx'
import { Card } from '../kit/Card.tsx'
import { CheckboxGroup } from '../kit/CheckboxGroup.tsx'
import { Form } from '../kit/Form.tsx'
import { count, formatDate } from '../kit/format.ts'
import { IconLink } from '../kit/IconButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Progress } from '../kit/Progress.tsx'
import { Table } from '../kit/Table.tsx'
import { spaceProblems, spaceStatus } from './structure-space-wording.ts'

type Space = {
  code: string
  label: string
  openedAt: Date | null
  isDefault: boolean
  /** Not null: subscriptions are being generated. */
  generatedAfter: string | null
  served: number
  waiting: number
}

type Props = {
  structureId: string
  open: Space[]
  closed: { code: string; label: string }[]
  people: number
  mayApprove: boolean
  ticked?: string[] | undefined
  done?: string | undefined
  problem?: keyof typeof spaceProblems | undefined
}

export function StructureSpacesPanel(props: Props) {
  const { structureId, open, closed, done, problem, ticked } = props
  const message = problem && spaceProblems[problem]
  const isWorking = open.some(({ generatedAfter }) => generatedAfter !== null)
  const here = urlFor(urls.structureWorkspaces, { structureId })
  return (
    <Panel
      name="espaces"
      title="Espaces de la structure"
      status={spaceStatus(done)}
      problems={message ? [{ field: 'espaces-choix', label: 'Espaces à ajouter', message }] : []}
      intro="Ouvrir un espace crée une demande d’abonnement pour chaque personne rattachée ; vous la validez ou la refusez ensuite."
      actions={isWorking && <ButtonLink href={here}>Actualiser</ButtonLink>}
    >
      <Table
        caption="Espaces ouverts sur la structure"
        captionUnseen
        rows={open}
        rowName={({ label }) => label}
        columns={[
          { label: 'Espace', rowHeader: true, cell: ({ label }) => label },
          { label: 'Ouvert le', cell: ({ openedAt }) => openedAt && formatDate(openedAt) },
          { label: 'Abonnements', cell: (space) => <Generation space={space} {...props} /> },
        ]}
        actions={({ code, label, isDefault }) =>
          !isDefault && (
            <IconLink
              icon="trash"
              label={`Supprimer l’espace ${label} de la structure`}
              href={urlFor(urls.structureWorkspaceClosing, { structureId, code })}
            />
          )
        }
      />
      {closed.length > 0 && (
        <Card title="Ajouter des espaces">
          <Form action={here} submit="Ajouter des espaces">
            <CheckboxGroup
              id="espaces-choix"
              name="spaces"
              legend="Espaces à ajouter"
              options={closed.map(({ code, label }) => ({ value: code, label }))}
              values={ticked}
              message={message}
              focus={!!message}
              required
            />
          </Form>
        </Card>
      )}
    </Panel>
  )
}

function Generation({ space, people, structureId, mayApprove }: Props & { space: Space }) {
  const { code, label, isDefault, generatedAfter, served, waiting } = space
  if (isDefault) return <>Ouvert à chacun avec son rattachement</>
  if (generatedAfter !== null)
    return (
      <Progress
        id={`creation-${code}`}
        label="Création des demandes"
        value={served}
        max={people}
        text={`${count(served, 'personne')} sur ${count(people, 'en tout', 'en tout')}`}
      />
    )
  if (waiting === 0) return <>Aucune demande à traiter</>
  return (
    <>
      {count(waiting, 'demande à traiter', 'demandes à traiter')}
      {mayApprove && (
        <form method="post" action={urlFor(urls.structureWorkspaceApproval, { structureId, code })}>
          <Button tone="plain" small>
            Valider toutes les demandes<span class="unseen"> de l’espace {label}</span>
          </Button>
        </form>
      )}
    </>
  )
}
