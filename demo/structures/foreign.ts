import type { Calendar } from '#demo/calendar.ts'
import type { SeededRandom } from '#demo/seeded-random.ts'
import { foreignStructures } from '#demo/words/foreign-structures.ts'
import { numbered } from './identifiers.ts'
import { type StructureRow, structureRow } from './structure-row.ts'

export function structuresWithoutSiret(random: SeededRandom, calendar: Calendar): StructureRow[] {
  return foreignStructures.map(({ type, pattern, name, postalCode, city, country }) =>
    structureRow(random, calendar, {
      identifierType: type,
      identifier: numbered(random, pattern),
      legalName: name,
      postalCode,
      city,
      country,
    }),
  )
}
