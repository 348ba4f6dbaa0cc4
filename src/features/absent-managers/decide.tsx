import { freshProofProblem } from '#src/auth/current-password.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { type Query, tryCommit } from '#src/db/database.ts'
import { decideProposal, decideReplacement } from '#src/domain/affiliation/absent-manager-succession.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { readInvolved } from '#src/memberships/end-absence-report.ts'
import { readAffiliation } from '#src/memberships/lines.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readPeopleOf } from '#src/memberships/people.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { type StaffGrant, staffOnAbsence } from './absence.access.ts'
import { type RecordState, showRecord } from './absence.tsx'
import { closingWrites, proposalWrites, replacementWrites } from './decide.writes.ts'
import { confirmedForm, proposalForm, replacementForm } from './form.ts'
import { absenceOf } from './standing.access.ts'

/** The access rule stands in each act: a report that ended would refuse the same form sent again. */
export async function propose(c: Ctx, _: SignedIn, note: Note) {
  const grant = await staffOnAbsence(c)
  const { person, absence } = grant
  const { db, now } = c.env
  const { values, typed, problems } = await readForm(c, proposalForm)
  const picked = (values ?? typed)?.successor ?? ''
  if (problems) return showRecord(c, grant, { picked }, 422)
  const people = await readPeopleOf(db, absence.structure.id, parisDate(now()))
  const found = people.find(({ userId }) => userId === picked)
  const candidate = picked ? { userId: picked, isAffiliated: found !== undefined } : undefined
  const { refused } = decideProposal(absenceOf(absence), person.userId, candidate, now())
  if (refused || !found) return showRecord(c, grant, { picked, problems: refused ?? {} }, refused?.report ? 409 : 422)
  const problem = await freshProofProblem(c.env, person, values.currentPassword)
  if (problem) return showRecord(c, grant, { picked, proof: { of: 'proposal', problem } }, 422)
  const [affiliation] = await readAffiliation(db, found.userId, absence.structure.id)
  const writes = proposalWrites(c.env, person.userId, absence, { ...found, affiliationId: affiliation?.id ?? '' })
  return write(c, grant, [...writes, ...note('propose')], 'propose')
}

export async function replace(c: Ctx, _: SignedIn, note: Note) {
  const grant = await staffOnAbsence(c)
  const { person, absence } = grant
  const { db, now } = c.env
  const { values, problems } = await readForm(c, replacementForm)
  if (problems) return showRecord(c, grant, {}, 422)
  const { refused } = decideReplacement(absenceOf(absence), person.userId, now())
  if (refused) return showRecord(c, grant, { problems: refused }, 409)
  const problem = await freshProofProblem(c.env, person, values.currentPassword)
  if (problem) return showRecord(c, grant, { proof: { of: 'replacement', problem } }, 422)

  const { report, structure } = absence
  const [[from], [to], managers, involved] = await db.batch([
    readAffiliation(db, report.managerId, structure.id),
    readAffiliation(db, report.successorId ?? '', structure.id),
    readManagers(db, [structure.id], parisDate(now())),
    readInvolved(db, report),
  ])
  const successor = involved.find(({ userId }) => userId === report.successorId)
  if (!from || !to || !successor) return showRecord(c, grant, { problems: { report: 'changed' } }, 409)
  const told = [...new Map([...managers, ...involved].map((one) => [one.userId, one])).values()]
  const writes = replacementWrites(c.env, person.userId, { absence, from, to, successor, told })
  return write(c, grant, [...writes, ...note('remplace')], 'remplace')
}

export async function close(c: Ctx, _: SignedIn, note: Note) {
  const grant = await staffOnAbsence(c)
  const { values, problems } = await readForm(c, confirmedForm)
  if (problems || !values.confirmed) return showRecord(c, grant, { unconfirmed: !problems }, 422)
  const { person, absence } = grant
  const concerned = await readInvolved(c.env.db, absence.report)
  return write(c, grant, [...closingWrites(c.env, person.userId, absence, concerned), ...note('classe')], 'classe')
}

async function write(c: Ctx, grant: StaffGrant, writes: Query[], result: string) {
  const isSaved = await tryCommit(c.env.db, writes)
  if (!isSaved) return showChanged(c, grant)
  sendAfterResponse(c.env)
  return { result }
}

/** A report that ended meanwhile is shown a last time, with why nothing was done. */
async function showChanged(c: Ctx, grant: StaffGrant) {
  const shown: RecordState = { problems: { report: 'changed' } }
  return showRecord(c, await staffOnAbsence(c).catch(() => grant), shown, 409)
}

export function showDecided(c: Ctx, _: SignedIn, done: string) {
  const url = done === 'propose' ? urlFor(urls.absence, { reportId: c.req.param('reportId') ?? '' }) : urls.absentManagers
  noteSaved(c, url, done)
  return goTo(c, url)
}
