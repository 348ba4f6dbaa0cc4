import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { count, formatAge, formatDateTime } from '#components/words/format.ts'
import { type Application, ApplicationTable } from './ApplicationTable.tsx'
import { type Hold, HoldNotice } from './HoldNotice.tsx'
import { type JobRun, JobTable } from './JobTable.tsx'
import { type TrashedFile, TrashPanel } from './TrashPanel.tsx'
import { type MailTrouble, TroubleTable } from './TroubleTable.tsx'

export type QueueState = { state: string; mails: number; oldest: Date | null }

type Props = {
  now: Date
  queue: QueueState[]
  sentToday: number
  troubles: MailTrouble[]
  runs: JobRun[]
  unfinished: { name: string; dueAt: Date; outcome: string }[]
  dead: { cause: string; addresses: number }[]
  applications: Application[]
  holds: Hold[]
  trash: TrashedFile[] | undefined
  sends: boolean
}

export function OperationsPage(props: Props) {
  const { now, queue, sentToday, troubles, runs, unfinished, dead, applications, holds, trash, sends } = props
  const of = (state: string) => queue.find((one) => one.state === state) ?? { state, mails: 0, oldest: null }
  const oldest = of('queued').oldest
  const died = (cause: string) => dead.find((one) => one.cause === cause)?.addresses ?? 0
  return (
    <>
      <PageTitle title={titles.operations} intro={`Le ${formatDateTime(now)}.`} />
      {holds.map((hold) => (
        <HoldNotice {...hold} />
      ))}
      {unfinished.length > 0 && (
        <Notice
          tone="bad"
          title={count(unfinished.length, 'tâche n’a pas abouti', 'tâches n’ont pas abouti')}
          text="Chacune est reprise chaque minute. Si elle échoue encore, lisez son résultat ci-dessous et le journal de la plateforme."
        />
      )}
      <Panel name="file" title="Courriels">
        {!sends && <Notice text="Aucun service d’envoi n’est configuré : les courriels restent dans la file." />}
        <DescriptionList
          items={[
            { term: 'En attente d’envoi', details: count(of('queued').mails, 'courriel') },
            {
              term: 'Le plus ancien',
              details: oldest ? `${formatDateTime(oldest)} (${formatAge(oldest, now)})` : 'aucun n’attend',
            },
            { term: 'En cours, ou à réessayer', details: count(of('sending').mails, 'courriel') },
            { term: 'Envoyés depuis 24 heures', details: count(sentToday, 'courriel') },
            { term: 'Incertains', details: count(of('uncertain').mails, 'courriel') },
            { term: 'Abandonnés', details: count(of('failed').mails, 'courriel') },
            {
              term: 'Adresses injoignables',
              details: `${count(died('bounced'), 'adresse')} en erreur, ${count(died('complained'), 'plainte')}`,
            },
          ]}
        />
      </Panel>
      <Panel name="taches" title="Tâches" intro="Le dernier passage de chacune.">
        <JobTable runs={runs} unfinished={unfinished} />
      </Panel>
      <TrashPanel trash={trash} />
      {applications.length > 0 && (
        <Panel name="applications" title="Applications" intro="Les clés de l’API qui n’ont pas été révoquées.">
          <ApplicationTable applications={applications} />
        </Panel>
      )}
      {troubles.length > 0 && (
        <Panel
          name="echecs"
          title="Courriels en difficulté"
          intro="Les plus récents : ce qui attend un nouvel essai, et ce qui n’en aura plus. Un courriel incertain est peut-être parti : il n’est pas renvoyé, pour ne pas arriver deux fois."
        >
          <TroubleTable troubles={troubles} />
        </Panel>
      )}
    </>
  )
}
