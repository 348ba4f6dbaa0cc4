import { titles } from '#components/layout/titles.ts'
import { SelectionEndPanel } from '#components/managed-people/SelectionEndPanel.tsx'
import { scopeName } from '#components/words/structure-words.ts'
import { isGiven } from '#src/domain/affiliation/line-change.ts'
import { urlFor, urls } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { selectionForm } from './form.ts'
import { type Grant, managerOf } from './person.access.ts'
import { toSheet, tryChange } from './person-change.ts'
import { linesEndWrites } from './person-line.writes.ts'
import { type PersonLine, readPersonLines } from './person-sheet.queries.ts'
import { showSheet } from './person-sheet.tsx'

const mayChange = managerOf('scope')

export const linesEndRoutes: Routes = {
  [`GET ${urls.managedPersonLinesEnd}`]: route(mayChange, confirm),
  [`POST ${urls.managedPersonLinesEnd}`]: route(
    mayChange,
    once(end, (c, grant) => toSheet(c, grant, 'services-retires')),
  ),
}

async function read(c: Ctx, { found }: Grant, selection: string[]) {
  const given = (await readPersonLines(c.env.db, found.affiliation.id)).filter(isGiven)
  const chosen = given.filter(({ id }) => selection.includes(id))
  return { chosen, all: chosen.length === given.length }
}

/** Without any line left the affiliation itself ends, with all that it holds. */
async function confirm(c: Ctx, grant: Grant) {
  const { chosen, all } = await read(c, grant, c.req.queries('selection') ?? [])
  if (chosen.length === 0) return showSheet(c, grant, { message: 'no_line' }, 422)
  return all ? toWholeEnd(c, grant) : view(c, grant, chosen)
}

function view(c: Ctx, { member, found }: Grant, lines: PersonLine[], shown: object = {}, status?: 409 | 422) {
  const items = lines.map(({ id, departmentName }) => ({ id, name: scopeName(departmentName) }))
  const panel = <SelectionEndPanel structureId={member.structure.id} found={found} what="lines" items={items} {...shown} />
  return showStructure(c, member, titles.managedPersonLinesEnd, panel, status)
}

async function end(c: Ctx, grant: Grant, note: Note) {
  const { values } = await readForm(c, selectionForm)
  const { chosen, all } = await read(c, grant, values?.selection ?? [])
  if (chosen.length === 0) return showSheet(c, grant, { message: 'no_line' }, 409)
  if (all) return toWholeEnd(c, grant)
  if (!values?.confirmed) return view(c, grant, chosen, { unconfirmed: true }, 422)
  const ids = chosen.map(({ id }) => id)
  const writes = [...linesEndWrites(c.env, grant, ids), ...note()]
  const isSaved = await tryChange(c, grant, { act: 'affiliation_reduced', details: { scopes: ids }, writes })
  return isSaved ? { result: '' } : view(c, grant, chosen, { stale: true }, 409)
}

function toWholeEnd(c: Ctx, { member, found }: Grant) {
  return goTo(c, urlFor(urls.managedPersonEnd, { structureId: member.structure.id, affiliationId: found.affiliation.id }))
}
