import { titles } from '#components/layout/titles.ts'
import { PeoplePanel } from '#components/managed-people/PeoplePanel.tsx'
import { hasWords } from '#src/domain/account/person-search.ts'
import { mayEndAffiliationOf } from '#src/domain/affiliation/rights-by-role.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { countPeople, readNames, readPeople, readPeopleByIds } from './people.queries.ts'

const PEOPLE_PER_PAGE = 50
const NAME_CHARACTERS_MAX = 100

export const peopleRoutes: Routes = {
  [`GET ${urls.managedPeople}`]: route(memberWho('export_people'), showPeople),
}

export async function showPeople(c: Ctx, member: Member) {
  const { structure, affiliation } = member
  const page = pageNumber(c)
  const name = levelLine(c.req.query('nom') ?? '').slice(0, NAME_CHARACTERS_MAX)
  const { people, total } = name === '' ? await pageOf(c, member, page) : await search(c, member, name, page)
  const panel = (
    <PeoplePanel
      structureId={structure.id}
      people={people.map((each) => ({
        ...each,
        mayEnd: mayEndAffiliationOf(affiliation.role, each.affiliation.role) && each.affiliation.id !== affiliation.id,
      }))}
      name={name}
      total={total}
      page={page}
      today={parisDate(c.env.now())}
      pages={pagesOf(total, PEOPLE_PER_PAGE, page)}
      done={c.req.query('etat')}
    />
  )
  return showStructure(c, member, titles.managedPeople, panel)
}

async function pageOf({ env: { db } }: Ctx, { structure }: Member, page: number) {
  const window = { limit: PEOPLE_PER_PAGE, offset: (page - 1) * PEOPLE_PER_PAGE }
  const [people, [counted]] = await db.batch([readPeople(db, structure.id, window), countPeople(db, structure.id)])
  return { people, total: counted?.people ?? 0 }
}

/** Names are compared in the program, which folds accents; the database then returns one page. */
async function search({ env: { db } }: Ctx, { structure }: Member, name: string, page: number) {
  const names = await readNames(db, structure.id)
  const found = names.filter((each) => hasWords(`${each.firstName} ${each.lastName} ${each.login} ${each.contactEmail}`, name))
  const ids = found.slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE).map(({ id }) => id)
  return { people: await readPeopleByIds(db, ids), total: found.length }
}
