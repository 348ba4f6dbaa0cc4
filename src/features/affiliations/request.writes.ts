import { eq } from 'drizzle-orm'
import { accessNames } from '#components/words/access-words.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Database } from '#src/db/database.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import type { AcceptedRequest } from '#src/domain/affiliation/affiliation-request.ts'
import type { AskedSpaces } from '#src/domain/workspace/asked-with-affiliation.ts'
import { hourlyFact } from '#src/mail/hourly-fact.ts'
import { askRights } from '#src/memberships/ask-rights.ts'
import { whileActive, whileOpen } from '#src/memberships/guards.ts'
import { endLines, type readAffiliation } from '#src/memberships/lines.ts'
import type { readManagers } from '#src/memberships/managers.ts'
import { requestMails } from '#src/memberships/request-mails.ts'
import type { readDepartments, readStructure } from '#src/memberships/structure.ts'
import type { Ports } from '#src/ports/ports.ts'
import { whileFewAskedToday } from './requests-today.queries.ts'

type Row<Read extends (...args: never[]) => PromiseLike<unknown[]>> = Awaited<ReturnType<Read>>[number]

export type Situation = {
  structure: Row<typeof readStructure>
  departments: Row<typeof readDepartments>[]
  affiliation: Row<typeof readAffiliation> | undefined
  managers: Row<typeof readManagers>[]
  spaces: { code: string; label: string }[]
}

export function requestWrites(
  ports: Ports,
  { userId, firstName, lastName }: SignedIn,
  { structure, departments, affiliation, managers, spaces: catalogue }: Situation,
  affiliationId: string,
  { departmentIds, period, superseded, spaces }: AcceptedRequest & { spaces: AskedSpaces },
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
    fact: hourlyFact(at, userId, structure.id),
    requester: { firstName, lastName },
    structureId: structure.id,
    structureName: structure.displayName,
    departments: departments.filter(({ id }) => departmentIds.includes(id)).map(({ name }) => name),
    workspaces: namesOf(catalogue, spaces),
    requestedAt: at,
  }
  return [
    whileActive(db, userId),
    whileFewAskedToday(db, { userId, structureId: structure.id, now: at }),
    whileOpen(db, structure.id),
    affiliation
      ? db
          .update(affiliations)
          .set({ version: nextVersion(affiliations.version, affiliation.version) })
          .where(eq(affiliations.id, affiliation.id))
      : db.insert(affiliations).values({ id: affiliationId, userId, structureId: structure.id, createdAt: at }),
    ...endLines(db, superseded, at),
    ...writeLines(db, lines),
    ...askRights(ports, { affiliationId, structureId: structure.id }, spaces),
    journalEntry(ports, {
      act: 'affiliation_requested',
      ...about,
      details: { scopes: lines.map(({ id }) => id) },
    }),
    ...requestMails(ports, request, managers),
  ]
}

/** « Factures reçues – Modification » */
function namesOf(catalogue: Situation['spaces'], { insert }: AskedSpaces) {
  const names = insert.map(({ workspaceCode, access }) => {
    return `${catalogue.find(({ code }) => code === workspaceCode)?.label ?? ''} – ${accessNames[access]}`
  })
  return [...new Set(names)]
}

/** D1 binds 100 values a statement; a line has up to 15. */
const LINES_A_STATEMENT = 6

function writeLines(db: Database, lines: (typeof affiliationScopes.$inferInsert)[]): Query[] {
  const starts = lines.map((_, index) => index).filter((index) => index % LINES_A_STATEMENT === 0)
  return starts.map((start) => db.insert(affiliationScopes).values(lines.slice(start, start + LINES_A_STATEMENT)))
}
