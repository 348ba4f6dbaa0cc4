import { Confirm } from '#components/kit/Confirm.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { titles } from '#components/layout/titles.ts'
import { formatDate, formatDeadline } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { AbsenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { urlFor, urls } from '#src/urls.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { absenceStatuses, refusalText, stageTags } from './words.ts'

type Name = { firstName: string; lastName: string }

type Props = {
  structure: { id: string; displayName: string }
  principal: Name | undefined
  /** The open report. */
  report: { stage: AbsenceStage; reporter: Name; reportedAt: Date; until: Date } | undefined
  reader: 'reported' | 'successor' | 'other'
  /** Why the reader may not report. */
  refusal: string | undefined
  done?: string | undefined
  problem?: string | undefined
  unconfirmed?: boolean | undefined
}

const LABEL = 'Je confirme'
const UNCONFIRMED = 'Cochez la case « Je confirme » pour signaler, ou annulez.'

export function AbsentManagerPanel(props: Props) {
  const { structure, report, refusal, done, problem, unconfirmed } = props
  const status = absenceStatuses.get(done ?? '')
  return (
    <Panel
      name="gestionnaire-absent"
      title={titles.absentManager}
      status={status}
      intro={structure.displayName}
      problems={unconfirmed ? [{ field: 'confirmed', label: LABEL, message: UNCONFIRMED }] : []}
    >
      {problem && <Notice tone="bad" title="Rien n’a changé" text={refusalText(problem)} alert />}
      {report && <OpenReport {...props} report={report} />}
      {!report && refusal && !problem && !status && <Notice text={refusalText(refusal)} />}
      {!report && !refusal && <ReportForm {...props} />}
    </Panel>
  )
}

type OpenProps = Props & { report: NonNullable<Props['report']> }

function OpenReport({ structure, principal, report, reader }: OpenProps) {
  const { stage, reporter, reportedAt, until } = report
  return (
    <>
      <DescriptionList
        items={[
          { term: 'Gestionnaire principal', details: principal && fullName(principal) },
          { term: 'Signalé par', details: `${fullName(reporter)}, le ${formatDate(reportedAt)}` },
          { term: 'Réponse attendue', details: `avant le ${formatDeadline(until)}` },
          { term: 'État', details: <StateTag {...stageTags[stage]} /> },
        ]}
      />
      <AnswerForm structureId={structure.id} stage={stage} reader={reader} />
    </>
  )
}

function ReportForm({ structure, principal, unconfirmed }: Props) {
  const page = urlFor(urls.absentManager, { structureId: structure.id })
  return (
    <Confirm
      title={principal ? `${fullName(principal)} ne répond plus ?` : titles.absentManager}
      consequences={[
        'Tous les gestionnaires de la structure sont avertis par courriel et dans le portail, avec votre nom.',
        'Le gestionnaire principal a 14 jours pour répondre : une réponse ou une décision de sa part clôt le signalement.',
        'Sans réponse, deux personnes du support peuvent désigner une personne rattachée, si elle accepte. Ce ne sera pas vous : qui signale ne succède pas.',
      ]}
      checkboxLabel={LABEL}
      message={unconfirmed ? UNCONFIRMED : undefined}
      confirm="Signaler"
      action={page}
      cancelHref={urls.affiliations}
    />
  )
}
