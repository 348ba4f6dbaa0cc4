import { titles } from '#components/layout/titles.ts'
import { StructureWorkspacesPanel } from '#components/workspaces/StructureWorkspacesPanel.tsx'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { isDefaultWorkspace } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { generateSoon } from '#src/memberships/generate-subscriptions.ts'
import { whileMay, whileOpen } from '#src/memberships/guards.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import type { Member } from '#src/web/structure-access.ts'
import { openingForm } from './form.ts'
import { countPeople, openWorkspace, readStructureWorkspaces, type StructureWorkspace } from './structure-workspace.queries.ts'

type ViewState = Pick<Parameters<typeof StructureWorkspacesPanel>[0], 'done' | 'problem' | 'ticked' | 'stale' | 'verdict'>

export async function showWorkspaces(c: Ctx, member: Member, shown: ViewState = {}, status?: 409 | 422) {
  const { structure, affiliation } = member
  const [workspaces, [counted]] = await c.env.db.batch([workspacesOf(c, member), countPeople(c.env.db, structure.id)])
  const panel = (
    <StructureWorkspacesPanel
      structureId={structure.id}
      isActive={structure.isActive}
      open={workspaces.filter(isOpen).map((workspace) => ({ ...workspace, isDefault: isDefaultWorkspace(workspace.code) }))}
      closed={workspaces.filter(mayBeOpened)}
      people={counted?.people ?? 0}
      mayApprove={mayDo(affiliation.role, affiliation, 'decide_generated_subscriptions')}
      {...shown}
    />
  )
  return showStructure(c, member, titles.structureWorkspaces, panel, status)
}

/** With what waits for this manager, and what for another. */
export function workspacesOf({ env: { db, now } }: Ctx, { structure, affiliation }: Pick<Member, 'structure' | 'affiliation'>) {
  return readStructureWorkspaces(db, structure.id, affiliation.id, parisDate(now()))
}

export const isOpen = ({ openedAt, closedAt }: StructureWorkspace) => openedAt !== null && closedAt === null
const mayBeOpened = (workspace: StructureWorkspace) => !isOpen(workspace) && !isDefaultWorkspace(workspace.code)

export async function addWorkspaces(c: Ctx, member: Member, note: Note) {
  const { db, now } = c.env
  const { values, problems } = await readForm(c, openingForm)
  const wished = values?.workspaces ?? []
  const { structure, affiliation, person } = member
  if (values && problems) return showWorkspaces(c, member, { ticked: wished }, 422)
  if (wished.length === 0) return showWorkspaces(c, member, { problem: 'missing' }, 422)
  const workspaces = (await workspacesOf(c, member)).filter((one) => mayBeOpened(one) && wished.includes(one.code))
  if (workspaces.length !== new Set(wished).size) return showWorkspaces(c, member, { problem: 'unknown', ticked: wished }, 422)
  const about = { act: 'workspace_opened' as const, actorId: person.userId, structureId: structure.id }
  const isSaved = await tryCommit(db, [
    whileMay(db, affiliation.id, 'open_workspace', parisDate(now())),
    whileOpen(db, structure.id),
    ...workspaces.flatMap(({ code, label }) => [
      openWorkspace(db, { structureId: structure.id, workspaceCode: code, openedBy: person.userId, openedAt: now() }),
      journalEntry(c.env, { ...about, details: { workspace: label } }),
    ]),
    ...note(),
  ])
  if (!isSaved) return showWorkspaces(c, member, { stale: true, ticked: wished }, 409)
  generateSoon(c.env)
  return { result: '' }
}

export async function areStillOpen(c: Ctx, member: Member) {
  const { values } = await readForm(c, openingForm)
  const open = (await workspacesOf(c, member)).filter(isOpen).map(({ code }) => code)
  return (values?.workspaces ?? []).every((code) => open.includes(code))
}

export async function answerWorkspaces(c: Ctx, member: Member, done: string) {
  if (wantsPart(c)) return showWorkspaces(c, member, { done })
  return c.redirect(withQuery(urlFor(urls.structureWorkspaces, { structureId: member.structure.id }), { etat: done }), 303)
}
