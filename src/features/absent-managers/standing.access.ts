import type { SignedIn } from '#src/auth/sessions.ts'
import type { Absence } from '#src/domain/affiliation/absent-manager.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { AbsenceReport } from '#src/memberships/absence-reports.ts'
import { signedIn } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import { readingToo } from '#src/web/reading-too.ts'
import type { Ctx } from '#src/web/route.ts'
import { readStanding } from './standing.queries.ts'

export type Standing = Awaited<ReturnType<typeof concerned>>

const read = readingToo(signedIn, (c, { sessionHash }) => {
  return readStanding(c.env.db, sessionHash, c.req.param('structureId') ?? '', parisDate(c.env.now()))
})

/** Whoever belongs to the structure or waits for a decision there; 404 for others. */
export async function concerned(c: Ctx) {
  const { grant, rows } = await read(c)
  return standingOf(grant, rows)
}

type Rows = Awaited<ReturnType<typeof read>>['rows']

function standingOf(person: SignedIn, [[structure], [membership], [waiting], managers, [absence], [answered]]: Rows) {
  if (!structure || (!membership && !waiting)) throw new NotFound()
  return {
    ...{ person, structure, membership, managers, absence },
    affiliationId: membership?.affiliation.id ?? waiting?.affiliationId ?? '',
    waitingSince: waiting?.since ?? null,
    answeredAt: answered?.at ?? null,
    principal: managers.find(({ role }) => role === 'primary_manager'),
  }
}

/** The row as the rules read it. */
export function absenceOf({ report, stands }: AbsenceReport): Absence {
  return { ...report, stands }
}
