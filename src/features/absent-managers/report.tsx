import { AbsentManagerPanel } from '#components/absent-managers/AbsentManagerPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { tryCommit } from '#src/db/database.ts'
import { absenceStage, answerDeadline, decideReport } from '#src/domain/affiliation/absent-manager.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urlFor, urls } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { confirmedForm } from './form.ts'
import { reportWrites } from './report.writes.ts'
import { absenceOf, concerned, type Standing } from './standing.access.ts'

export type ViewState = { done?: string | undefined; unconfirmed?: boolean; problem?: string | undefined }

export function view(c: Ctx, standing: Standing, shown: ViewState = {}, status?: 409 | 422) {
  const { membership, person, structure, principal, absence } = standing
  const panel = (
    <AbsentManagerPanel
      structure={structure}
      principal={principal}
      report={shownReport(c, standing)}
      reader={readerOf(standing)}
      refusal={absence?.stands ? undefined : decisionOn(c, standing).refused?.report}
      {...shown}
    />
  )
  if (membership) return showStructure(c, { ...membership, person }, titles.absentManager, panel, status)
  return showPanel(c, titles.absentManager, panel, status)
}

function shownReport(c: Ctx, { absence }: Standing) {
  if (!absence?.stands) return undefined
  const { report, reporter } = absence
  const stage = absenceStage(absenceOf(absence), c.env.now())
  return { stage, reporter, reportedAt: report.reportedAt, until: answerDeadline(report.reportedAt) }
}

function readerOf({ absence, person, principal }: Standing) {
  if (absence?.report.managerId === person.userId || principal?.userId === person.userId) return 'reported'
  return absence?.report.successorId === person.userId ? 'successor' : 'other'
}

function decisionOn(c: Ctx, { structure, principal, person, membership, waitingSince, absence, answeredAt }: Standing) {
  const now = c.env.now()
  const reporter = { isPrincipal: principal?.userId === person.userId, belongs: !!membership, waitingSince }
  const hasActed = absence && !absence.stands && absence.hasActed
  const situation = {
    isActive: structure.isActive,
    hasPrincipal: !!principal,
    isReported: !!absence?.stands,
    answeredAt: hasActed ? now : answeredAt,
  }
  return decideReport(reporter, situation, now)
}

export async function report(c: Ctx, standing: Standing, note: Note) {
  const { values, problems } = await readForm(c, confirmedForm)
  const { refused } = decisionOn(c, standing)
  const { principal } = standing
  if (refused || !principal) return view(c, standing, { problem: refused?.report ?? 'no_principal' }, 409)
  if (problems || !values.confirmed) return view(c, standing, { unconfirmed: !problems }, 422)
  const isSaved = await tryCommit(c.env.db, [...reportWrites(c.env, { ...standing, principal }), ...note('signale')])
  if (!isSaved) return viewFresh(c, standing, { problem: 'changed' }, 409)
  sendAfterResponse(c.env)
  return { result: 'signale' }
}

/** As it is now: somebody else acted meanwhile. */
export async function viewFresh(c: Ctx, standing: Standing, shown: ViewState, status?: 409) {
  return view(c, await concerned(c).catch(() => standing), shown, status)
}

export async function showDone(c: Ctx, standing: Standing, done: string) {
  if (wantsPart(c)) return viewFresh(c, standing, { done })
  const page = urlFor(urls.absentManager, { structureId: standing.structure.id })
  noteSaved(c, page, done)
  return c.redirect(page, 303)
}
