import { titles } from '#components/layout/titles.ts'
import { SheetEditionPanel } from '#components/structures/SheetEditionPanel.tsx'
import { SheetPanel } from '#components/structures/SheetPanel.tsx'
import { tryCommit } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import { decideSheet } from '#src/domain/structure/structure-sheet.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { readDepartments, readStructure } from '#src/memberships/structure.ts'
import { indexSoon } from '#src/search/index-soon.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { goTo } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { isStored } from '#src/web/is-stored.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { editionForm } from './form.ts'
import { writeSheet } from './structure.queries.ts'

const edits = memberWho('edit_structure')

export const sheetRoutes: Routes = {
  [`GET ${urls.structure}`]: route(memberWho('see_structure'), showSheet),
  [`GET ${urls.structureEdition}`]: route(edits, async (c, member) =>
    showStructure(c, member, titles.structureEdition, <SheetEditionPanel {...ofMember(member)} />),
  ),
  [`POST ${urls.structureEdition}`]: route(edits, edit),
}

async function showSheet(c: Ctx, member: Member) {
  const { db, now } = c.env
  const { structure, affiliation } = member
  const [departments, managers] = await db.batch([
    readDepartments(db, structure.id),
    readManagers(db, [structure.id], parisDate(now())),
  ])
  const may = (act: Parameters<typeof mayDo>[2]) => mayDo(affiliation.role, affiliation, act)
  const panel = (
    <SheetPanel
      structure={structure}
      departments={departments}
      managers={managers}
      mayEdit={may('edit_structure')}
      mayHandOver={may('hand_over')}
      mayReportManager={managers.some((one) => one.role === 'primary_manager' && one.userId !== affiliation.userId)}
      done={c.req.query('etat')}
    />
  )
  return showStructure(c, member, titles.structure, panel)
}

const ofMember = ({ structure, affiliation }: Member) => ({
  structure,
  mayClose: mayDo(affiliation.role, affiliation, 'close_structure'),
})

async function edit(c: Ctx, member: Member) {
  const { db } = c.env
  const { structure, mayClose } = ofMember(member)
  const { values, typed, problems } = await readForm(c, editionForm)
  const shown = { structure: { ...structure, ...(values ?? typed) }, mayClose }
  const show = (more: object, status: 409 | 422) =>
    showStructure(c, member, titles.structureEdition, <SheetEditionPanel {...shown} {...more} />, status)
  if (problems) return show({ problems }, 422)

  const { version, isActive: wishesActive, ...sheet } = values
  const { accepted, refused } = decideSheet(sheet, structure.country)
  if (refused) return show({ problems: refused }, 422)
  const isActive = mayClose ? wishesActive : structure.isActive
  const act = isActive === structure.isActive ? 'structure_edited' : isActive ? 'structure_opened' : 'structure_closed'
  const actorId = member.person.userId
  const isSaved = await tryCommit(db, [
    writeSheet(db, structure.id, { ...accepted, isActive, version }),
    journalEntry(c.env, { act, actorId, structureId: structure.id }),
  ])
  if (!isSaved) {
    const [stored] = await readStructure(db, structure.id)
    if (!stored) throw new NotFound()
    // Sent again after a lost answer, the form finds what it saved itself.
    if (!isStored(stored, { ...accepted, isActive })) return show({ stored }, 409)
  }
  indexSoon(c.env)
  return goTo(c, withQuery(urlFor(urls.structure, { structureId: structure.id }), { etat: 'enregistre' }))
}
