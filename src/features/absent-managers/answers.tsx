import { tryCommit } from '#src/db/database.ts'
import { absenceStage } from '#src/domain/affiliation/absent-manager.ts'
import { decideAcceptance } from '#src/domain/affiliation/absent-manager-succession.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { readInvolved } from '#src/memberships/end-absence-report.ts'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { acceptanceWrites, declineWrites, objectionWrites } from './answers.writes.ts'
import { successionForm } from './form.ts'
import { view, viewFresh } from './report.tsx'
import { absenceOf, type Standing } from './standing.access.ts'

/** « Je suis là »: at any moment before the replacement, later than 14 days too. */
export async function object(c: Ctx, standing: Standing, note: Note) {
  const { absence, person, managers } = standing
  if (!absence?.stands || absence.report.managerId !== person.userId) return view(c, standing, { problem: 'ended' }, 409)
  const involved = await readInvolved(c.env.db, absence.report)
  const concerned = [...new Map([...managers, ...involved].map((one) => [one.userId, one])).values()]
  const writes = objectionWrites(c.env, absence, person.userId, concerned)
  const isSaved = await tryCommit(c.env.db, [...writes, ...note('present')])
  if (!isSaved) return viewFresh(c, standing, { problem: 'ended' }, 409)
  sendAfterResponse(c.env)
  return { result: 'present' }
}

/** The successor's answer: nothing changes before it, and it alone changes nothing. */
export async function succeed(c: Ctx, standing: Standing, note: Note) {
  const { absence, person, affiliationId } = standing
  const { values, problems } = await readForm(c, successionForm)
  const stage = absence && absenceStage(absenceOf(absence), c.env.now())
  const mine = absence?.report.successorId === person.userId
  const accepts = values?.verdict === 'accept'
  const refused = absence && decideAcceptance(absenceOf(absence), person.userId, c.env.now()).refused
  const takesBack = mine && stage === 'accepted' && !accepts
  if (!absence || (refused && !takesBack)) return view(c, standing, { problem: 'ended' }, 409)
  if (problems || !['accept', 'decline'].includes(values.verdict)) return view(c, standing, {}, 422)
  const result = accepts ? 'accepte' : 'decline'
  const writes = accepts ? acceptanceWrites(c.env, absence, affiliationId) : declineWrites(c.env, absence)
  const isSaved = await tryCommit(c.env.db, [...writes, ...note(result)])
  return isSaved ? { result } : viewFresh(c, standing, { problem: 'ended' }, 409)
}
