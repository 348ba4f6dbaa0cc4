import { titles } from '#components/layout/titles.ts'
import { WorkspaceClosingPanel } from '#components/workspaces/WorkspaceClosingPanel.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { type commit, tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { decideVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { Act } from '#src/domain/affiliation/rights-by-role.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { isDefaultWorkspace } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { whileMay } from '#src/memberships/guards.ts'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { memberWho } from '#src/web/structure-access.ts'
import { closingForm, generatedVerdictForm } from './form.ts'
import { closeWorkspace, decideGenerated, readStructureWorkspaces } from './structure-workspace.queries.ts'
import { answerWorkspaces, isOpen, showWorkspaces, workspacesOf } from './structure-workspaces.tsx'

/** 404 for a default workspace. */
export function withWorkspace(act: Act) {
  return async (c: Ctx) => {
    const member = await memberWho(act)(c)
    const workspaces = await workspacesOf(c, member)
    const workspace = workspaces.find(({ code }) => code === c.req.param('code'))
    if (!workspace || !isOpen(workspace) || isDefaultWorkspace(workspace.code)) throw new NotFound()
    return { member, workspace }
  }
}

type Grant = Awaited<ReturnType<ReturnType<typeof withWorkspace>>>

export function askClosing(c: Ctx, { member, workspace }: Grant, unconfirmed = false) {
  const panel = <WorkspaceClosingPanel structureId={member.structure.id} workspace={workspace} unconfirmed={unconfirmed} />
  return showStructure(c, member, titles.structureWorkspaceClosing, panel, unconfirmed ? 422 : 200)
}

/** The access rule stands in here: it would not find the closed workspace of a form sent again. */
export async function close(c: Ctx, _: SignedIn, note: Note) {
  const grant = await withWorkspace('close_workspace')(c)
  const { db, now } = c.env
  const { member, workspace } = grant
  const { values } = await readForm(c, closingForm)
  if (!values?.confirmed) return askClosing(c, grant, true)
  const { structure, affiliation } = member
  const lost = await write(c, grant, [
    whileMay(db, affiliation.id, 'close_workspace', parisDate(now())),
    ...closeWorkspace(db, structure.id, workspace, now()),
    trace(c, grant, 'workspace_closed'),
    ...note(),
  ])
  return lost ?? { result: '' }
}

export async function showClosed(c: Ctx) {
  return answerWorkspaces(c, await memberWho('close_workspace')(c), 'supprime')
}

export async function isStillClosed(c: Ctx) {
  const today = parisDate(c.env.now())
  const workspaces = await readStructureWorkspaces(c.env.db, c.req.param('structureId') ?? '', '', today)
  return !workspaces.some((one) => one.code === c.req.param('code') && isOpen(one))
}

/** Another opening generates subscriptions that wait again. */
export function areStillDecided(_: Ctx, { workspace }: Grant) {
  return workspace.generated === 0
}

export async function decideAll(c: Ctx, grant: Grant, note: Note) {
  const { db, now } = c.env
  const { member, workspace } = grant
  const { person, structure, affiliation } = member
  const { values, problems } = await readForm(c, generatedVerdictForm)
  if (values && problems) return showWorkspaces(c, member, { verdict: { code: workspace.code, reason: values.reason } }, 422)
  const today = parisDate(now())
  const waiting = { state: 'pending' as const, validFrom: today, validUntil: null, endedAt: null }
  const { accepted, refused } = decideVerdict(waiting, values ?? { verdict: '', reason: '' }, today)
  if (refused) {
    const verdict = { code: workspace.code, reason: values?.reason ?? '', problem: refused.verdict ?? refused.reason ?? '' }
    return showWorkspaces(c, member, { verdict }, 422)
  }
  const approved = accepted.state === 'approved'
  const act = approved ? 'generated_subscriptions_approved' : 'generated_subscriptions_rejected'
  const done = approved ? 'valide' : 'refuse'
  const lost = await write(c, grant, [
    whileMay(db, affiliation.id, 'decide_generated_subscriptions', parisDate(now())),
    ...decideGenerated(
      db,
      { structureId: structure.id, id: affiliation.id },
      workspace.code,
      { ...accepted, decidedAt: now(), decidedBy: person.userId },
      values?.waiting ? Number(values.waiting) : undefined,
    ),
    trace(c, grant, act, accepted.reason),
    ...note(done),
  ])
  return lost ?? { result: done }
}

async function write(c: Ctx, { member }: Grant, writes: Parameters<typeof commit>[1]) {
  const isSaved = await tryCommit(c.env.db, writes)
  return isSaved ? undefined : showWorkspaces(c, member, { stale: true }, 409)
}

function trace(c: Ctx, { member, workspace }: Grant, act: StructureAct, reason = '') {
  const about = { actorId: member.person.userId, structureId: member.structure.id }
  const details = { workspace: workspace.label, ...(reason && { reason }) }
  return journalEntry(c.env, { act, ...about, details })
}
