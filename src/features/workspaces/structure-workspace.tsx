import { titles } from '#components/layout/titles.ts'
import { SpaceClosingPanel } from '#components/workspaces/SpaceClosingPanel.tsx'
import { type commit, tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { decideVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { Act } from '#src/domain/affiliation/roles.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { isDefaultWorkspace } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { whileMay } from '#src/memberships/guards.ts'
import { readForm } from '#src/web/form.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { showManaged } from '#src/web/show-structure.tsx'
import { memberWho } from '#src/web/structure-access.ts'
import { verdictForm } from '#src/web/verdict-form.ts'
import { closingForm } from './form.ts'
import { closeSpace, decideGenerated, readSpaces } from './structure-workspace.queries.ts'
import { answerSpaces, isOpen, showSpaces } from './structure-workspaces.tsx'

/** Whoever may do this to the spaces of the structure, and the open one in the address. What comes by default is not theirs. */
export function withSpace(act: Act) {
  return async (c: Ctx) => {
    const member = await memberWho(act)(c)
    const spaces = await readSpaces(c.env.db, member.structure.id)
    const space = spaces.find(({ code }) => code === c.req.param('code'))
    if (!space || !isOpen(space) || isDefaultWorkspace(space.code)) throw new NotFound()
    return { member, space }
  }
}

type Grant = Awaited<ReturnType<ReturnType<typeof withSpace>>>

export function askClosing(c: Ctx, { member, space }: Grant, unconfirmed = false) {
  const panel = <SpaceClosingPanel structureId={member.structure.id} space={space} unconfirmed={unconfirmed} />
  return showManaged(c, member, titles.structureWorkspaceClosing, panel, unconfirmed ? 422 : 200)
}

/** The space and every subscription to it end at once. */
export async function close(c: Ctx, grant: Grant) {
  const { db, now } = c.env
  const { member, space } = grant
  const { values } = await readForm(c, closingForm)
  if (!values?.confirmed) return askClosing(c, grant, true)
  const { structure, affiliation } = member
  return write(c, grant, 'supprime', [
    whileMay(db, affiliation.id, 'close_workspace', parisDate(now())),
    ...closeSpace(db, structure.id, space, now()),
    trace(c, grant, 'workspace_closed'),
  ])
}

/** « Valider toutes les demandes », « Refuser toutes les demandes »: what the opening generated and still waits. */
export async function decideAll(c: Ctx, grant: Grant) {
  const { db, now } = c.env
  const { member, space } = grant
  const { person, structure, affiliation } = member
  const { values } = await readForm(c, verdictForm)
  const today = parisDate(now())
  const waiting = { state: 'pending' as const, validFrom: today, validUntil: null, endedAt: null }
  const { accepted, refused } = decideVerdict(waiting, values ?? { verdict: '', reason: '' }, today)
  if (refused) {
    const verdict = { code: space.code, reason: values?.reason ?? '', problem: refused.verdict ?? refused.reason ?? '' }
    return showSpaces(c, member, { verdict }, 422)
  }
  const approved = accepted.state === 'approved'
  const act = approved ? 'generated_subscriptions_approved' : 'generated_subscriptions_rejected'
  return write(c, grant, approved ? 'valide' : 'refuse', [
    whileMay(db, affiliation.id, 'decide_generated_subscriptions', parisDate(now())),
    decideGenerated(db, structure.id, space.code, { ...accepted, decidedAt: now(), decidedBy: person.userId }),
    trace(c, grant, act, accepted.reason),
  ])
}

async function write(c: Ctx, { member }: Grant, done: string, writes: Parameters<typeof commit>[1]) {
  const isSaved = await tryCommit(c.env.db, writes)
  if (!isSaved) return showSpaces(c, member, { stale: true }, 409)
  return answerSpaces(c, member, done)
}

function trace(c: Ctx, { member, space }: Grant, act: StructureAct, reason = '') {
  const about = { actorId: member.person.userId, structureId: member.structure.id }
  const details = { workspace: space.label, ...(reason && { reason }) }
  return journalEntry(c.env, { act, ...about, details })
}
