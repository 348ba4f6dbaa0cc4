import { titles } from '#components/layout/titles.ts'
import { CopyPanel } from '#components/managed-people/CopyPanel.tsx'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { type Copy, decideCopy } from '#src/domain/workspace/copied-rights.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { changes } from '#src/domain/workspace/given-rights.ts'
import { giveRights } from '#src/memberships/give-rights.ts'
import { grantScope } from '#src/memberships/grant-scope.ts'
import { endLines } from '#src/memberships/lines.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { copyForm } from './form.ts'
import { readNames, readPerson } from './people.queries.ts'
import { type Grant, managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { readPersonLines, readPersonRights } from './person-sheet.queries.ts'
import { readSituation, type Situation } from './person-situation.ts'

const mayCopy = managerOf('subscriptions')

export const copyRoutes: Routes = {
  [`GET ${urls.managedPersonCopy}`]: route(mayCopy, async (c, grant) => view(c, grant, c.req.query('from') ?? '')),
  [`POST ${urls.managedPersonCopy}`]: route(
    mayCopy,
    once(copy, (c, grant) => toSheet(c, grant, 'copie'), isStillCopied),
  ),
}

type ViewState = Pick<Parameters<typeof CopyPanel>[0], 'problem'>

async function view(c: Ctx, grant: Grant, from: string, shown: ViewState = {}, status?: 409 | 422) {
  const { member, found } = grant
  const [names, plan] = await Promise.all([readNames(c.env.db, member.structure.id), planFrom(c, grant, from)])
  const others = names.filter(({ id }) => id !== found.affiliation.id)
  const panel = <CopyPanel structureId={member.structure.id} {...{ found, others, from }} plan={plan?.shown} {...shown} />
  return showStructure(c, member, titles.managedPersonCopy, panel, status)
}

/** What the other person has and this one lacks, with the names that a page shows. */
async function planFrom(c: Ctx, grant: Grant, from: string) {
  const { db } = c.env
  const [[other], lines, held] = await db.batch([
    readPerson(db, grant.member.structure.id, from),
    readPersonLines(db, from),
    readPersonRights(db, from),
  ])
  if (!other || from === grant.found.affiliation.id) return undefined
  const { today, ...situation } = await readSituation(c, grant)
  const openDepartments = situation.departments.filter(({ isActive }) => isActive).map(({ id }) => id)
  const plan = decideCopy({ lines, held }, situation, { offered: situation.offered, openDepartments }, today)
  return { plan, shown: shownPlan(plan, situation), other }
}

type Known = Pick<Situation, 'departments' | 'workspaces' | 'held'>

function shownPlan({ lines, grants }: Copy, { departments, workspaces, held }: Known) {
  const departmentName = (id: string | null) => departments.find((each) => each.id === id)?.name ?? null
  const asked = held.filter(({ id }) => grants.approve.includes(id))
  return {
    lines: lines.map((line) => ({ ...line, departmentName: departmentName(line.departmentId) })),
    rights: [...grants.insert, ...asked].map(({ workspaceCode, departmentId, access }) => ({
      workspaceLabel: workspaces.find(({ code }) => code === workspaceCode)?.label ?? '',
      departmentName: departmentName(departmentId),
      access,
    })),
  }
}

async function copy(c: Ctx, grant: Grant, note: Note) {
  const { values } = await readForm(c, copyForm)
  const from = values?.from ?? ''
  const found = await planFrom(c, grant, from)
  if (!found) return view(c, grant, '', { problem: 'missing' }, 422)
  const { plan, other } = found
  if (isEmpty(plan)) return view(c, grant, from, {}, 422)
  const isSaved = await tryChange(c, grant, {
    needs: 'decide_requested_subscriptions',
    act: 'rights_copied',
    details: { from: other.person.userId, services: plan.lines.length, subscriptions: changes(plan.grants) },
    writes: [...copyWrites(c, grant, plan), ...note()],
  })
  return isSaved ? { result: '' } : view(c, grant, from, { problem: 'changed' }, 409)
}

function copyWrites({ env }: Ctx, { member, found }: Grant, { lines, superseded, grants }: Copy) {
  const { id: affiliationId, role } = found.affiliation
  const receiver = { affiliationId, structureId: member.structure.id, decidedBy: member.person.userId }
  return [
    ...endLines(env.db, superseded, env.now()),
    ...lines.flatMap(({ departmentId, ...period }) => grantScope(env, { ...receiver, departmentId, period, role })),
    ...giveRights(env, receiver, { ...grants, insert: grants.insert.filter((right) => !comesWithLine(right, lines, role)) }),
  ]
}

/** A new line opens the default workspaces of its department by itself. */
function comesWithLine(
  { workspaceCode, departmentId, access }: Copy['grants']['insert'][number],
  lines: Copy['lines'],
  role: Role,
) {
  const isDefault = (defaultWorkspacesOf(role) as string[]).includes(workspaceCode)
  return access === 'edit' && isDefault && lines.some((line) => line.departmentId === departmentId)
}

async function isStillCopied(c: Ctx, grant: Grant) {
  const { values } = await readForm(c, copyForm)
  const found = await planFrom(c, grant, values?.from ?? '')
  return !!found && isEmpty(found.plan)
}

function isEmpty({ lines, grants }: Copy) {
  return lines.length === 0 && changes(grants) === 0
}
