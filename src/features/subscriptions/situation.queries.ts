import type { SignedIn } from '#src/auth/sessions.ts'
import { isOffered } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { affiliatedStructures } from '#src/memberships/affiliated-structures.ts'
import { readAffiliation, readLines } from '#src/memberships/lines.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { readCatalogue, readOpenCodes } from '#src/memberships/subscriptions.ts'
import type { Ctx } from '#src/web/route.ts'
import { readWorkspaceSubscriptions } from './subscription.queries.ts'

export type RequestSituation = Awaited<ReturnType<typeof readSituation>>

export async function readSituation(c: Ctx, { userId }: SignedIn, structureId: string, workspaceCode: string) {
  const { db, now } = c.env
  const today = parisDate(now())
  const [structures, catalogue, departments, [affiliation], scopes, openCodes, subscriptions, managers] = await db.batch([
    affiliatedStructures(db, userId, today),
    readCatalogue(db),
    readDepartments(db, structureId),
    readAffiliation(db, userId, structureId),
    readLines(db, userId, structureId),
    readOpenCodes(db, structureId),
    readWorkspaceSubscriptions(db, userId, structureId, workspaceCode),
    readManagers(db, [structureId], today),
  ])
  const structure = structures.find(({ id }) => id === structureId)
  const codes = openCodes.map(({ code }) => code)
  const offered = catalogue.filter(({ code }) => structure && affiliation && isOffered(code, affiliation.role, codes))
  const workspace = offered.find(({ code }) => code === workspaceCode)
  return { today, structures, structure, departments, affiliation, scopes, offered, workspace, subscriptions, managers }
}
