import { affiliatedStructures } from '../../affiliation/affiliated-structures.ts'
import { readAffiliation, readLines } from '../../affiliation/lines.ts'
import { readManagers } from '../../affiliation/managers.ts'
import { readDepartments } from '../../affiliation/structure.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { isOffered } from '../../domain/offered-workspaces.ts'
import { parisDate } from '../../domain/paris-time.ts'
import type { Ctx } from '../../web/route.ts'
import { readCatalogue, readOpenCodes, readSpaceSubscriptions } from './store.ts'

export type RequestSituation = Awaited<ReturnType<typeof readSituation>>

/** Where a person stands in the structure and the space chosen in a form, whatever was chosen. One round trip. */
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
    readSpaceSubscriptions(db, userId, structureId, workspaceCode),
    readManagers(db, structureId),
  ])
  const structure = structures.find(({ id }) => id === structureId)
  const codes = openCodes.map(({ code }) => code)
  const offered = catalogue.filter(({ code }) => structure && affiliation && isOffered(code, affiliation.role, codes))
  const workspace = offered.find(({ code }) => code === workspaceCode)
  return { today, structures, structure, departments, affiliation, scopes, offered, workspace, subscriptions, managers }
}
