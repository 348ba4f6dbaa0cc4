import { titles } from '#components/layout/titles.ts'
import { DepartmentPanel } from '#components/structures/DepartmentPanel.tsx'
import { DepartmentsPanel } from '#components/structures/DepartmentsPanel.tsx'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import { decideDepartment } from '#src/domain/structure/department.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { departmentForm } from './form.ts'
import { addDepartment, writeDepartment } from './structure.queries.ts'

const edits = memberWho('edit_structure')

export const departmentRoutes: Routes = {
  [`GET ${urls.structureDepartments}`]: route(edits, async (c, member) => list(c, member, { done: c.req.query('etat') })),
  [`POST ${urls.structureDepartments}`]: route(
    edits,
    once(add, (c, member) => answer(c, member, 'ajoute'), isStillThere),
  ),
  [`GET ${urls.structureDepartment}`]: route(edits, async (c, member) => one(c, member, await find(c, member))),
  [`POST ${urls.structureDepartment}`]: route(edits, change),
}

type ViewState = { done?: string | undefined; typed?: { code?: string; name?: string }; problems?: object }

async function list(c: Ctx, member: Member, shown: ViewState, status?: 409 | 422) {
  const { structure } = member
  const departments = await readDepartments(c.env.db, structure.id)
  const panel = <DepartmentsPanel structureId={structure.id} departments={departments} {...shown} />
  return showStructure(c, member, titles.structureDepartments, panel, status)
}

async function find(c: Ctx, { structure }: Member) {
  const departments = await readDepartments(c.env.db, structure.id)
  const department = departments.find(({ id }) => id === c.req.param('departmentId'))
  if (!department) throw new NotFound()
  const codes = departments.filter(({ id }) => id !== department.id).map(({ code }) => code)
  return { department, codes }
}

type Found = Awaited<ReturnType<typeof find>>

function one(c: Ctx, member: Member, { department }: Pick<Found, 'department'>, shown: object = {}, status?: 409 | 422) {
  const panel = <DepartmentPanel structureId={member.structure.id} department={department} {...shown} />
  return showStructure(c, member, titles.structureDepartments, panel, status)
}

async function add(c: Ctx, member: Member, note: Note) {
  const { db, randomToken } = c.env
  const { values, typed, problems } = await readForm(c, departmentForm)
  if (problems) return list(c, member, { typed, problems }, 422)
  const codes = (await readDepartments(db, member.structure.id)).map(({ code }) => code)
  const { accepted, refused } = decideDepartment({ ...values, isActive: true }, codes)
  if (refused) return list(c, member, { typed: values, problems: refused }, 422)
  const added = addDepartment(db, { id: randomToken(), structureId: member.structure.id, ...accepted })
  const isSaved = await tryCommit(db, [added, trace(c, member, 'department_added', accepted.code), ...note()])
  if (!isSaved) return list(c, member, { typed: values, problems: { code: 'taken' } }, 422)
  return { result: '' }
}

async function isStillThere(c: Ctx, { structure }: Member) {
  const { values } = await readForm(c, departmentForm)
  const added = values && decideDepartment({ ...values, isActive: true }, []).accepted
  return (await readDepartments(c.env.db, structure.id)).some(({ code }) => code === added?.code)
}

async function change(c: Ctx, member: Member) {
  const { db } = c.env
  const { department, codes } = await find(c, member)
  const { values, typed, problems } = await readForm(c, departmentForm)
  const shown = { ...department, ...(values ?? typed) }
  if (problems) return one(c, member, { department: shown }, { problems }, 422)
  const { accepted, refused } = decideDepartment(values, codes)
  if (refused) return one(c, member, { department: shown }, { problems: refused }, 422)
  const { code, name, isActive } = accepted
  const changed = writeDepartment(db, department.id, { code, name, isActive, version: values.version })
  const isSaved = await tryCommit(db, [changed, trace(c, member, 'department_edited', code)])
  if (!isSaved) {
    const { department: stored } = await find(c, member)
    const typedOver = { ...shown, version: stored.version }
    if (!isStored(stored, { code, name, isActive })) return one(c, member, { department: typedOver }, { stale: true }, 409)
  }
  return answer(c, member, 'enregistre')
}

async function answer(c: Ctx, member: Member, done: string) {
  if (wantsPart(c)) return list(c, member, { done })
  const { id: structureId } = member.structure
  return c.redirect(withQuery(urlFor(urls.structureDepartments, { structureId }), { etat: done }), 303)
}

function trace(c: Ctx, { person, structure }: Member, act: StructureAct, department: string) {
  const details = { department }
  return journalEntry(c.env, { act, actorId: person.userId, structureId: structure.id, details })
}
