import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { titles } from '#components/layout/titles.ts'
import { formatAge, formatDate, period } from '#components/words/format.ts'
import { identifierText, scopeName } from '#components/words/structure-words.ts'
import type { FollowUpProblem } from '#src/domain/affiliation/affiliation-follow-up.ts'
import { urlFor, urls } from '#src/urls.ts'
import { followUpProblems, followUpStatuses } from './follow-up-words.ts'
import { Reminder } from './Reminder.tsx'
import { RequestStateTag } from './RequestStateTag.tsx'
import type { AffiliationView, LineView } from './shown-affiliation.ts'

type Props = AffiliationView & {
  now: Date
  mayRemind: boolean
  mayReportManager: boolean
  reminderDays: number
  done?: string | undefined
  problem?: FollowUpProblem | undefined
}

export function FollowUpPanel(props: Props) {
  const { affiliation, structure, isMember, lines, now, mayReportManager, done, problem } = props
  return (
    <Panel
      name="suivi"
      title={`Ma demande de rattachement : ${structure.displayName}`}
      status={followUpStatuses.get(done ?? '')}
      intro={identifierText(structure)}
      actions={
        isMember && (
          <ButtonLink href={urlFor(urls.structure, { structureId: structure.id })} whole>
            Voir la structure
          </ButtonLink>
        )
      }
    >
      {problem && <Notice tone="bad" {...followUpProblems[problem]} alert />}
      <Table
        caption="Ce que vous avez demandé"
        captionUnseen
        rows={lines}
        rowName={({ departmentName }) => scopeName(departmentName)}
        columns={[
          { label: 'Périmètre', rowHeader: true, cell: ({ departmentName }) => scopeName(departmentName) },
          { label: 'Demandé', cell: ({ requestedAt }) => `${formatAge(requestedAt, now)}, le ${formatDate(requestedAt)}` },
          { label: 'Validité', cell: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
          { label: 'État', cell: (line) => <State {...line} /> },
        ]}
        actions={(line) => <Cancel affiliationId={affiliation.id} line={line} />}
      />
      <Reminder {...props} />
      {mayReportManager && (
        <p>
          <ButtonLink href={urlFor(urls.absentManager, { structureId: structure.id })} whole>
            {titles.absentManager}
          </ButtonLink>
        </p>
      )}
      <p class="buttons">
        <ButtonLink href={urlFor(urls.affiliationRequest, { structureId: structure.id })} icon="plus">
          Demander d’autres services
        </ButtonLink>
        <ButtonLink href={urls.affiliations}>Retour à mes rattachements</ButtonLink>
      </p>
    </Panel>
  )
}

function State({ shown, reason }: LineView) {
  return (
    <>
      <RequestStateTag state={shown} />
      {reason && <p class="hint">Motif : {reason}</p>}
    </>
  )
}

function Cancel({ affiliationId, line }: { affiliationId: string; line: LineView }) {
  if (line.shown !== 'pending') return null
  return (
    <OwnedForm action={urlFor(urls.affiliationCancellation, { affiliationId })}>
      <HiddenFields values={{ line: line.id, version: String(line.version) }} />
      <Button tone="plain" small>
        Annuler la demande
      </Button>
    </OwnedForm>
  )
}
