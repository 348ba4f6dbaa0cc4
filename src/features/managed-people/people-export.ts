import { peopleCsvHeader, peopleCsvRow } from '#components/managed-people/people-csv.ts'
import { CSV_BOM, csvRow } from '#src/formats/csv.ts'
import { urls } from '#src/urls.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { type Member, memberWho } from '#src/web/structure-access.ts'
import { readPeople } from './people.queries.ts'

const PEOPLE_PER_PIECE = 1000

export const peopleExportRoutes: Routes = {
  [`GET ${urls.managedPeopleExport}`]: route(memberWho('export_people'), exportPeople),
}

async function exportPeople(c: Ctx, { structure }: Member) {
  const { db } = c.env
  const encoder = new TextEncoder()
  let offset = 0
  const rows = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(CSV_BOM + csvRow(peopleCsvHeader))),
    async pull(controller) {
      const people = await readPeople(db, structure.id, { limit: PEOPLE_PER_PIECE, offset })
      offset += people.length
      controller.enqueue(encoder.encode(people.map((person) => csvRow(peopleCsvRow(person))).join('')))
      if (people.length < PEOPLE_PER_PIECE) controller.close()
    },
  })
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="personnes-${structure.identifier.replace(/[^\w-]/g, '_')}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(rows)
}
