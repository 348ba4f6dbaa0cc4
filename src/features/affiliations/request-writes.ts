import { eq } from 'drizzle-orm'
import { whileActive, whileOpen } from '../../affiliation/guards.ts'
import { endLines, type readAffiliation } from '../../affiliation/lines.ts'
import type { readManagers } from '../../affiliation/managers.ts'
import { requestMails } from '../../affiliation/request-mails.ts'
import type { readDepartments, readStructure } from '../../affiliation/structure.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { next, type Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { affiliations } from '../../db/schema/affiliations.ts'
import type { AcceptedRequest } from '../../domain/affiliation-request.ts'
import type { Ports } from '../../ports/ports.ts'
import { writeLines } from './request-store.ts'

type Row<Read extends (...args: never[]) => PromiseLike<unknown[]>> = Awaited<ReturnType<Read>>[number]

/** Where a request comes in: what was read before it was decided. */
export type Situation = {
  structure: Row<typeof readStructure>
  departments: Row<typeof readDepartments>[]
  affiliation: Row<typeof readAffiliation> | undefined
  managers: Row<typeof readManagers>[]
}

export function requestWrites(
  ports: Ports,
  { userId, firstName, lastName }: SignedIn,
  { structure, departments, affiliation, managers }: Situation,
  affiliationId: string,
  { departmentIds, period, superseded }: AcceptedRequest,
): Query[] {
  const { db, now, randomToken } = ports
  const at = now()
  const lines = departmentIds.map((departmentId) => ({
    id: randomToken(),
    affiliationId,
    structureId: structure.id,
    departmentId,
    ...period,
    requestedAt: at,
  }))
  const about = { actorId: userId, subjectId: userId, structureId: structure.id }
  const request = {
    fact: lines[0]?.id ?? affiliationId,
    requester: { firstName, lastName },
    structureId: structure.id,
    structureName: structure.displayName,
    departments: departments.filter(({ id }) => departmentIds.includes(id)).map(({ name }) => name),
    requestedAt: at,
  }
  return [
    whileActive(db, userId),
    whileOpen(db, structure.id),
    affiliation
      ? db
          .update(affiliations)
          .set({ version: next(affiliations.version, affiliation.version) })
          .where(eq(affiliations.id, affiliation.id))
      : db.insert(affiliations).values({ id: affiliationId, userId, structureId: structure.id, createdAt: at }),
    ...endLines(db, superseded, at),
    ...writeLines(db, lines),
    journalRow(db, {
      id: randomToken(),
      at,
      act: 'affiliation_requested',
      ...about,
      details: { scopes: lines.map(({ id }) => id) },
    }),
    ...requestMails(ports, request, managers),
  ]
}
