import { followsRole, isOffered } from '#src/domain/workspace/offered-workspaces.ts'
import { entitledDepartments } from '#src/domain/workspace/subscription-request.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { readCatalogue, readOpenCodes } from '#src/memberships/subscriptions.ts'
import type { Ctx } from '#src/web/route.ts'
import type { Grant } from './person.access.ts'
import { readPersonLines, readPersonRights } from './person-sheet.queries.ts'

export type Situation = Awaited<ReturnType<typeof readSituation>>

/** What a manager may give to this person: the workspaces open to the person's role, in the departments of the affiliation. */
export async function readSituation(c: Ctx, { member: { structure }, found: { affiliation } }: Grant) {
  const { db, now } = c.env
  const today = parisDate(now())
  const [catalogue, open, departments, lines, held] = await db.batch([
    readCatalogue(db),
    readOpenCodes(db, structure.id),
    readDepartments(db, structure.id),
    readPersonLines(db, affiliation.id),
    readPersonRights(db, affiliation.id),
  ])
  const codes = open.map(({ code }) => code)
  const workspaces = catalogue.filter(({ code }) => isOffered(code, affiliation.role, codes) && !followsRole(code))
  const entitled = entitledDepartments({ structure, scopes: lines, departments }, today)
  const units = entitled.map((id) => ({ id, name: departments.find((each) => each.id === id)?.name ?? null }))
  return { today, workspaces, offered: workspaces.map(({ code }) => code), departments, lines, held, entitled, units }
}
