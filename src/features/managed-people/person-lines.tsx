import { titles } from '#components/layout/titles.ts'
import { AdditionPanel } from '#components/managed-people/AdditionPanel.tsx'
import { fullName } from '#components/words/full-name.ts'
import { areLive, decideAffiliationRequest } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { grantScope } from '#src/memberships/grant-scope.ts'
import { endLines } from '#src/memberships/lines.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { linesForm } from './form.ts'
import { type Grant, managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { readPersonLines } from './person-sheet.queries.ts'

const mayChange = managerOf('scope')

export const lineGiftRoutes: Routes = {
  [`GET ${urls.managedPersonLines}`]: route(mayChange, async (c, grant) => view(c, grant)),
  [`POST ${urls.managedPersonLines}`]: route(
    mayChange,
    once(give, (c, grant) => toSheet(c, grant, 'services-donnes'), areStillGiven),
  ),
}

type ViewState = {
  typed?: { scope?: string[]; validFrom?: string; validUntil?: string }
  problems?: Problems<'scope' | 'validFrom' | 'validUntil'>
  stale?: boolean
}

async function view(c: Ctx, { member, found }: Grant, shown: ViewState = {}, status?: 409 | 422) {
  const departments = await readDepartments(c.env.db, member.structure.id)
  const panel = (
    <AdditionPanel
      structureId={member.structure.id}
      found={{ id: found.affiliation.id, name: fullName(found.person) }}
      departments={departments.filter(({ isActive }) => isActive)}
      today={parisDate(c.env.now())}
      {...shown}
    />
  )
  return showStructure(c, member, titles.managedPersonLines, panel, status)
}

async function give(c: Ctx, grant: Grant, note: Note) {
  const { db, now } = c.env
  const { member, found } = grant
  const { id: affiliationId, role } = found.affiliation
  const structureId = member.structure.id
  const { values, typed, problems } = await readForm(c, linesForm)
  if (problems) return view(c, grant, { typed: values ?? { ...typed, scope: [] }, problems }, 422)

  const [departments, lines] = await db.batch([readDepartments(db, structureId), readPersonLines(db, affiliationId)])
  // Pending requests are no obstacle: this gift decides them.
  const decided = lines.filter(({ state }) => state !== 'pending')
  const requestable = { isActive: member.structure.isActive, departments, lines: decided }
  const { accepted, refused } = decideAffiliationRequest(requestable, values, parisDate(now()))
  if (refused) return view(c, grant, { typed: values, problems: refused }, 422)

  const granted = { affiliationId, structureId, period: accepted.period, decidedBy: member.person.userId, role }
  const writes = [
    ...endLines(db, accepted.superseded, now()),
    ...accepted.departmentIds.flatMap((departmentId) => grantScope(c.env, { ...granted, departmentId })),
    ...note(),
  ]
  const isSaved = await tryChange(c, grant, { act: 'person_affiliated', writes })
  return isSaved ? { result: '' } : view(c, grant, { typed: values, stale: true }, 409)
}

async function areStillGiven(c: Ctx, { found }: Grant) {
  const { db, now } = c.env
  const { values } = await readForm(c, linesForm)
  return areLive(await readPersonLines(db, found.affiliation.id), values?.scope ?? [], parisDate(now()))
}
