import { StateTag } from '#components/kit/StateTag.tsx'
import { count, formatAge, formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { CoarseAge } from '#src/domain/account/coarse-age.ts'
import type { AbsenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { coarseAges, stageTags } from './words.ts'

type Name = { firstName: string; lastName: string }

export type ShownEvidence = {
  structureName: string
  stage: AbsenceStage
  manager: Name
  reporter: Name
  reportedAt: Date
  lastSignIn: CoarseAge
  /** Requests of affiliation and of subscription that wait, and since when the oldest does. */
  waiting: { affiliations: number; subscriptions: number; since: Date | null }
  failedMails: number
  /** Since when the address takes no mail. */
  deadSince: Date | null
  successor: Name | null
  now: Date
}

export function evidenceItems(report: ShownEvidence) {
  const { manager, reporter, reportedAt, stage, successor, now } = report
  return [
    { term: 'Gestionnaire principal', details: fullName(manager) },
    { term: 'Signalé', details: `${formatAge(reportedAt, now)} par ${fullName(reporter)}` },
    { term: 'État', details: <StateTag {...stageTags[stage]} /> },
    { term: 'Dernière connexion', details: coarseAges[report.lastSignIn] },
    { term: 'Demandes en attente', details: waitingText(report) },
    { term: 'Courriels revenus', details: mailText(report) },
    ...(successor ? [{ term: 'Personne proposée', details: fullName(successor) }] : []),
  ]
}

function waitingText({ waiting: { affiliations, subscriptions, since }, now }: ShownEvidence) {
  if (affiliations + subscriptions === 0) return 'Aucune'
  const oldest = since ? `, la plus ancienne ${formatAge(since, now)}` : ''
  return `${count(affiliations, 'rattachement')} et ${count(subscriptions, 'abonnement')}${oldest}`
}

function mailText({ failedMails, deadSince }: ShownEvidence) {
  const failed = failedMails > 0 ? count(failedMails, 'courriel non remis', 'courriels non remis') : ''
  const dead = deadSince ? `l’adresse refuse nos courriels depuis le ${formatDate(deadSince)}` : ''
  return [failed, dead].filter(Boolean).join(' ; ') || 'Aucun'
}
