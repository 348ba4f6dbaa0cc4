import type { SignedIn } from '#src/auth/sessions.ts'
import { absenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { AbsenceReport } from '#src/memberships/absence-reports.ts'
import { supportStaff } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { absenceOf } from './standing.access.ts'
import { findAbsence } from './support.queries.ts'

export type StaffGrant = { person: SignedIn; absence: AbsenceReport }

/** 404 for others, and while the manager may still answer. */
export async function staffOnAbsence(c: Ctx): Promise<StaffGrant> {
  const person = await supportStaff(c)
  const { db, now } = c.env
  const [absence] = await findAbsence(db, c.req.param('reportId') ?? '', parisDate(now()))
  const stage = absence && absenceStage(absenceOf(absence), now())
  if (!absence || stage === 'waiting' || stage === 'ended') throw new NotFound()
  return { person, absence }
}
