import { AbsentManagersPage } from '#components/absent-managers/AbsentManagersPage.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { absenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { staffOnAbsence } from './absence.access.ts'
import { showRecord } from './absence.tsx'
import { close, propose, replace, showDecided } from './decide.tsx'
import { journalLooksAt } from './look.writes.ts'
import { absenceOf } from './standing.access.ts'
import { readUnanswered, readUnreachable } from './support.queries.ts'

export const supportRoutes: Routes = {
  [`GET ${urls.absentManagers}`]: route(supportStaff, showList),
  [`GET ${urls.absence}`]: route(staffOnAbsence, async (c, grant) => showRecord(c, grant, { done: whatWasDone(c, c.req.path) })),
  [`POST ${urls.absence}`]: route(supportStaff, once(propose, showDecided)),
  [`POST ${urls.absenceReplacement}`]: route(supportStaff, once(replace, showDecided)),
  [`POST ${urls.absenceClosing}`]: route(supportStaff, once(close, showDecided)),
}

async function showList(c: Ctx, person: SignedIn) {
  const { db, now } = c.env
  const today = parisDate(now())
  const [absences, unreachable] = await db.batch([readUnanswered(db, today, now()), readUnreachable(db, today)])
  await journalLooksAt(c, person, unreachable)
  const due = absences.map((absence) => {
    const { report, structure } = absence
    const stage = absenceStage(absenceOf(absence), now())
    return { id: report.id, structureName: structure.displayName, reportedAt: report.reportedAt, stage }
  })
  const done = whatWasDone(c, urls.absentManagers)
  const body = <AbsentManagersPage due={due} unreachable={unreachable} now={now()} done={done} />
  return show(c, { title: titles.absentManagers, body })
}
