import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { ButtonLink } from '#components/kit/Button.tsx'
import { Card } from '#components/kit/Card.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { Form } from '#components/kit/Form.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatDate } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type RefusedVerdict, reasonId, verdictMessage } from './GeneratedVerdict.tsx'
import { Generation, type OpenWorkspace } from './Generation.tsx'
import { workspaceProblems, workspaceStatus } from './structure-workspace-words.ts'

type StructureWorkspace = OpenWorkspace & { openedAt: Date | null }

type Props = {
  structureId: string
  isActive: boolean
  open: StructureWorkspace[]
  closed: { code: string; label: string }[]
  people: number
  mayApprove: boolean
  ticked?: string[] | undefined
  done?: string | undefined
  problem?: keyof typeof workspaceProblems | undefined
  stale?: boolean | undefined
  verdict?: RefusedVerdict | undefined
}

export function StructureWorkspacesPanel(props: Props) {
  const { structureId, isActive, open, closed, done, problem, stale, verdict, ticked } = props
  const message = problem && workspaceProblems[problem]
  const refusal = verdict && verdictMessage(verdict)
  const isWorking = open.some(({ generatedAfter }) => generatedAfter !== null)
  const here = urlFor(urls.structureWorkspaces, { structureId })
  return (
    <Panel
      name="espaces"
      title="Espaces de la structure"
      status={workspaceStatus(done)}
      problems={[
        ...(message ? [{ field: 'espaces-choix', label: 'Espaces à ajouter', message }] : []),
        ...(verdict && refusal ? [{ field: reasonId(verdict.code), label: 'Motif du refus', message: refusal }] : []),
      ]}
      intro="Ouvrir un espace crée une demande d’abonnement pour chaque personne rattachée ; vous la validez ou la refusez ensuite."
      actions={isWorking && <ButtonLink href={here}>Actualiser</ButtonLink>}
    >
      {!isActive && (
        <Notice
          tone="soon"
          title="Cette structure est inactive"
          text="Ses espaces ne donnent plus accès à rien, et ne s’ouvrent plus."
        />
      )}
      {stale && isActive && <StaleNotice shared next="Vérifiez ce qui est affiché, puis recommencez." />}
      <Table
        caption="Espaces ouverts sur la structure"
        captionUnseen
        rows={open}
        rowName={({ label }) => label}
        columns={[
          { label: 'Espace', rowHeader: true, cell: ({ label }) => label },
          { label: 'Ouvert le', cell: ({ openedAt }) => openedAt && formatDate(openedAt) },
          { label: 'Demandes', cell: (workspace) => <Generation workspace={workspace} {...props} /> },
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
      {isActive && closed.length > 0 && (
        <Card title="Ajouter des espaces">
          <Form action={here} submit="Ajouter des espaces">
            <CheckboxGroup
              id="espaces-choix"
              name="workspaces"
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
