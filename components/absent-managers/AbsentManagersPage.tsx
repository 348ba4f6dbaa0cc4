import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { DeskTabs } from '#components/support/DeskTabs.tsx'
import { formatAge, formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { roleNames } from '#components/words/structure-words.ts'
import type { AbsenceStage } from '#src/domain/affiliation/absent-manager.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { urlFor, urls } from '#src/urls.ts'
import { absenceStatuses, stageTags } from './words.ts'

type Due = { id: string; structureName: string; reportedAt: Date; stage: AbsenceStage }
type Unreachable = { structureName: string; role: Role; firstName: string; lastName: string; since: Date }
type Props = { due: Due[]; unreachable: Unreachable[]; now: Date; done?: string | undefined }

export function AbsentManagersPage({ due, unreachable, now, done }: Props) {
  return (
    <>
      <PageTitle
        title="Support"
        intro="Gestionnaires principaux signalés absents, et adresses de gestionnaires qui ne reçoivent plus rien."
      />
      <DeskTabs current="absentManagers" />
      <Panel whole name="absents" title={titles.absentManagers} status={absenceStatuses.get(done ?? '')} intro={INTRO}>
        {due.length === 0 ? (
          <EmptyState title="Aucun signalement à traiter" text="Un signalement arrive ici après 14 jours sans réponse." />
        ) : (
          <Table
            caption="Signalements sans réponse, les plus anciens d’abord"
            captionUnseen
            rows={due}
            rowName={({ structureName }) => structureName}
            columns={[
              {
                label: 'Structure',
                rowHeader: true,
                cell: ({ id, structureName }) => <a href={urlFor(urls.absence, { reportId: id })}>{structureName}</a>,
              },
              { label: 'Signalé', cell: ({ reportedAt }) => formatAge(reportedAt, now) },
              { label: 'État', cell: ({ stage }) => <StateTag {...stageTags[stage]} /> },
            ]}
          />
        )}
      </Panel>
      <Panel whole name="adresses" title="Gestionnaires dont l’adresse ne reçoit plus de courriel">
        {unreachable.length === 0 ? (
          <EmptyState title="Aucune adresse en défaut" text="Une adresse qui refuse nos courriels pour de bon est listée ici." />
        ) : (
          <Table
            caption="Adresses en défaut, les plus anciennes d’abord"
            captionUnseen
            rows={unreachable}
            rowName={fullName}
            columns={[
              { label: 'Personne', rowHeader: true, cell: fullName },
              { label: 'Structure', cell: ({ structureName }) => structureName },
              { label: 'Rôle', cell: ({ role }) => roleNames[role] },
              { label: 'Courriels refusés depuis', cell: ({ since }) => formatDate(since) },
            ]}
          />
        )}
      </Panel>
    </>
  )
}

const INTRO =
  'Une première personne du support propose une personne rattachée ; celle-ci accepte ; une seconde personne du support confirme.'
