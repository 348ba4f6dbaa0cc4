import { peopleCsvHeader, peopleCsvRow } from '#components/managed-people/people-csv.ts'
import { hasWords } from '#src/domain/account/person-search.ts'
import { CSV_BOM, csvRow } from '#src/formats/csv.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { readPeople } from './people.queries.ts'
import { choiceIn } from './people-choice.ts'
import { chosenBy } from './people-filter.queries.ts'
import { readRightsOf } from './people-rights.queries.ts'

const PEOPLE_PER_PIECE = 1000

export const peopleExportRoutes: Routes = {
  [`GET ${urls.managedPeopleExport}`]: route(memberWho('export_people'), exportPeople),
}

/** Those that the list shows, whatever its page. */
async function exportPeople(c: Ctx, { structure }: Member) {
  const { db, now } = c.env
  const today = parisDate(now())
  const encoder = new TextEncoder()
  const { name, filter } = choiceIn(c)
  const chosen = chosenBy(filter, today)
  let offset = 0
  const rows = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(CSV_BOM + csvRow(peopleCsvHeader))),
    async pull(controller) {
      const read = await readPeople(db, structure.id, { limit: PEOPLE_PER_PIECE, offset, chosen })
      offset += read.length
      const people = read.filter(({ person, login }) =>
        hasWords(`${person.firstName} ${person.lastName} ${login} ${person.contactEmail}`, name),
      )
      const ids = people.map(({ affiliation }) => affiliation.id)
      const rights = Map.groupBy(await readRightsOf(db, ids), ({ affiliationId }) => affiliationId)
      const text = people.map((each) => csvRow(peopleCsvRow(each, rights.get(each.affiliation.id) ?? [], today))).join('')
      controller.enqueue(encoder.encode(text))
      if (read.length < PEOPLE_PER_PIECE) controller.close()
    },
  })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="personnes-${structure.identifier.replace(/[^\w-]/g, '_')}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(rows)
}
