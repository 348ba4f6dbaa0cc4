import { titles } from '#components/layout/titles.ts'
import { LinePanel } from '#components/managed-people/LinePanel.tsx'
import { decideLineChange, isGiven } from '#src/domain/affiliation/line-change.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { urls } from '#src/urls.ts'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { lineForm } from './form.ts'
import { managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { lineWrites } from './person-line.writes.ts'
import { readPersonLines } from './person-sheet.queries.ts'

const mayChange = managerOf('scope')

export const lineRoutes: Routes = {
  [`GET ${urls.managedPersonLine}`]: route(lineHere, async (c, grant) => view(c, grant)),
  [`POST ${urls.managedPersonLine}`]: route(
    lineHere,
    once(change, (c, grant) => toSheet(c, grant, 'service-modifie'), isStillSo),
  ),
}

type LineGrant = Awaited<ReturnType<typeof lineHere>>

async function lineHere(c: Ctx) {
  const grant = await mayChange(c)
  const { db } = c.env
  const [departments, lines] = await db.batch([
    readDepartments(db, grant.member.structure.id),
    readPersonLines(db, grant.found.affiliation.id),
  ])
  const line = lines.find(({ id }) => id === c.req.param('scopeId'))
  if (!line || !isGiven(line)) throw new NotFound()
  return { ...grant, departments, lines, line }
}

type Props = Parameters<typeof LinePanel>[0]
type ViewState = Partial<Pick<Props, 'typed' | 'problems' | 'stale'>>

function view(c: Ctx, { member, found, departments, line }: LineGrant, shown: ViewState = {}, status?: 409 | 422) {
  const panel = (
    <LinePanel
      structureId={member.structure.id}
      found={found}
      line={line}
      departments={departments.filter(({ id, isActive }) => isActive || id === line.departmentId)}
      {...shown}
    />
  )
  return showStructure(c, member, titles.managedPersonLine, panel, status)
}

async function change(c: Ctx, grant: LineGrant, note: Note) {
  const { line } = grant
  const { values, problems } = await readForm(c, lineForm)
  if (problems) return view(c, grant, { ...(values && { typed: values }), problems }, 422)
  const { accepted, refused } = decideLineChange(grant, line, values, parisDate(c.env.now()))
  if (refused) return view(c, grant, { typed: values, problems: refused }, 422)

  const writes = [...lineWrites(c.env, grant, { id: line.id, version: values.version }, accepted), ...note()]
  const details = { scopes: [line.id] }
  const isSaved = await tryChange(c, grant, { act: 'affiliation_changed', details, writes })
  return isSaved ? { result: '' } : view(c, await lineHere(c), { stale: true }, 409)
}

async function isStillSo(c: Ctx, grant: LineGrant) {
  const { values } = await readForm(c, lineForm)
  const { accepted } = values ? decideLineChange(grant, grant.line, values, parisDate(c.env.now())) : {}
  return !!accepted && isStored(grant.line, accepted)
}
