import type { SignedIn } from '#src/auth/sessions.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { isDefaultWorkspace } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readAffiliation, readLines } from '#src/memberships/lines.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readDepartments, readStructure } from '#src/memberships/structure.ts'
import { readCatalogue, readHeld, readOpenCodes } from '#src/memberships/subscriptions.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'

export type Requestable = Awaited<ReturnType<typeof readRequestable>>

/** `defaults`: the workspaces that come with every affiliation; `spaces`: those that can be asked with it. */
export async function readRequestable(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const structureId = c.req.param('structureId') ?? ''
  const today = parisDate(now())
  const [[structure], departments, [affiliation], lines, managers, catalogue, open, held] = await db.batch([
    readStructure(db, structureId),
    readDepartments(db, structureId),
    readAffiliation(db, userId, structureId),
    readLines(db, userId, structureId),
    readManagers(db, [structureId], today),
    readCatalogue(db),
    readOpenCodes(db, structureId),
    readHeld(db, userId, structureId),
  ])
  if (!structure) throw new NotFound()
  const codes = open.map(({ code }) => code)
  const brought: string[] = defaultWorkspacesOf('member')
  const defaults = catalogue.filter(({ code }) => brought.includes(code)).map(({ label }) => label)
  const spaces = catalogue.filter(({ code }) => codes.includes(code) && !isDefaultWorkspace(code))
  const offered = spaces.map(({ code }) => code)
  return { structure, departments, affiliation, lines, managers, today, defaults, spaces, offered, held }
}
