import { AbsencePage } from '#components/absent-managers/AbsencePage.tsx'
import { titles } from '#components/layout/titles.ts'
import type { PasswordProblem } from '#src/auth/current-password.ts'
import { coarseAge } from '#src/domain/account/coarse-age.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { hasWords } from '#src/domain/account/person-search.ts'
import { absenceStage } from '#src/domain/affiliation/absent-manager.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readPeopleOf } from '#src/memberships/people.ts'
import { show } from '#src/web/answer.tsx'
import type { Ctx } from '#src/web/route.ts'
import type { StaffGrant } from './absence.access.ts'
import { journalLooksAt } from './look.writes.ts'
import { absenceOf } from './standing.access.ts'
import { readEvidence } from './support.queries.ts'

const CANDIDATES_MAX = 20

export type RecordState = {
  done?: string | undefined
  picked?: string
  problems?: Problems<'report' | 'successor'>
  proof?: { of: 'proposal' | 'replacement'; problem: PasswordProblem }
  unconfirmed?: boolean
}

/** Whatever led here, a form or a link, each person shown finds the look. */
export async function showRecord(c: Ctx, { person, absence }: StaffGrant, shown: RecordState = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const { report, structure, manager, reporter } = absence
  const [people, [presence], [lines], [wishes], [mails]] = await db.batch([
    readPeopleOf(db, structure.id, parisDate(now())),
    ...readEvidence(db, report.managerId, structure.id),
  ])
  const successor = people.find(({ userId }) => userId === report.successorId) ?? null
  const search = candidatesIn(people, [report.managerId, report.reporterId, person.userId], c.req.query('nom') ?? '')
  const involved = [report.managerId, report.reporterId, report.successorId ?? report.managerId]
  await journalLooksAt(c, person, [...involved.map((userId) => ({ userId })), ...search.found], report.id)

  const stage = absenceStage(absenceOf(absence), now())
  const since = [lines?.since, wishes?.since].filter((at) => at instanceof Date).toSorted((a, b) => a.getTime() - b.getTime())
  const evidence = {
    ...{ id: report.id, structureName: structure.displayName, stage, manager, reporter, reportedAt: report.reportedAt },
    lastSignIn: coarseAge(presence?.lastSignedInAt ?? null, now()),
    waiting: { affiliations: lines?.count ?? 0, subscriptions: wishes?.count ?? 0, since: since[0] ?? null },
    ...{ failedMails: mails?.count ?? 0, deadSince: presence?.deadSince ?? null, successor, now: now() },
  }
  const body = (
    <AbsencePage
      report={evidence}
      proposal={{ ...search, picked: shown.picked, problems: { successor: shown.problems?.successor } }}
      accepted={stage === 'accepted' && report.proposedBy !== person.userId ? (successor ?? undefined) : undefined}
      proof={{ needed: freshProofNeeded(person, now()), ...shown.proof }}
      done={shown.done}
      problem={shown.problems?.report}
      unconfirmed={shown.unconfirmed}
    />
  )
  return show(c, { title: titles.absence, body, status: status ?? 200 })
}

type Candidate = { userId: string; firstName: string; lastName: string }

function candidatesIn(people: readonly Candidate[], except: string[], typed: string) {
  const name = typed.slice(0, 200)
  const others = people.filter(({ userId }) => !except.includes(userId))
  const found = others.filter(({ firstName, lastName }) => hasWords(`${firstName} ${lastName}`, name))
  return { name, found: found.slice(0, CANDIDATES_MAX), total: found.length }
}
