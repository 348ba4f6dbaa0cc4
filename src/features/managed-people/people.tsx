import type { SQL } from 'drizzle-orm'
import { titles } from '#components/layout/titles.ts'
import { PeoplePanel } from '#components/managed-people/PeoplePanel.tsx'
import { hasWords } from '#src/domain/account/person-search.ts'
import { mayEndAffiliationOf } from '#src/domain/affiliation/rights-by-role.ts'
import { isDefaultWorkspace } from '#src/domain/workspace/offered-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readDepartments } from '#src/memberships/structure.ts'
import { readCatalogue, readOpenCodes } from '#src/memberships/subscriptions.ts'
import { urls } from '#src/urls.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { showStructure } from '#src/web/show-structure.tsx'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { countPeople, readNames, readPeople, readPeopleByIds } from './people.queries.ts'
import { choiceIn, isFiltered } from './people-choice.ts'
import { chosenBy } from './people-filter.queries.ts'

const PEOPLE_PER_PAGE = 50

export const peopleRoutes: Routes = {
  [`GET ${urls.managedPeople}`]: route(memberWho('export_people'), showPeople),
}

export async function showPeople(c: Ctx, member: Member) {
  const { structure, affiliation } = member
  const page = pageNumber(c)
  const { name, filter } = choiceIn(c)
  const chosen = chosenBy(filter, parisDate(c.env.now()))
  const isWhole = name === '' && !isFiltered(filter)
  const [{ people, total }, choices] = await Promise.all([
    isWhole ? pageOf(c, member, page) : search(c, member, name, page, chosen),
    readChoices(c, member),
  ])
  const panel = (
    <PeoplePanel
      structureId={structure.id}
      people={people.map((each) => ({
        ...each,
        mayEnd: mayEndAffiliationOf(affiliation.role, each.affiliation.role) && each.affiliation.id !== affiliation.id,
      }))}
      name={name}
      filter={filter}
      choices={choices}
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
async function search({ env: { db } }: Ctx, { structure }: Member, name: string, page: number, chosen?: SQL) {
  const names = await readNames(db, structure.id, chosen)
  const found = names.filter((each) => hasWords(`${each.firstName} ${each.lastName} ${each.login} ${each.contactEmail}`, name))
  const ids = found.slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE).map(({ id }) => id)
  return { people: await readPeopleByIds(db, ids), total: found.length }
}

/** What the lists of the filter offer: the departments, and the workspaces that people of the structure may hold. */
async function readChoices({ env: { db } }: Ctx, { structure }: Member) {
  const [departments, catalogue, open] = await db.batch([
    readDepartments(db, structure.id),
    readCatalogue(db),
    readOpenCodes(db, structure.id),
  ])
  const codes = open.map(({ code }) => code)
  return { departments, workspaces: catalogue.filter(({ code }) => isDefaultWorkspace(code) || codes.includes(code)) }
}
