import type { Calendar } from '#demo/calendar.ts'
import type { Dice } from '#demo/dice.ts'
import { foreignStructures } from '#demo/words/foreign-structures.ts'
import { numbered } from './identifiers.ts'
import { type StructureRow, structureRow } from './structure-row.ts'

/** Those without a SIRET: foreign firms, overseas registers, individuals, firms being registered. */
export function structuresWithoutSiret(dice: Dice, calendar: Calendar): StructureRow[] {
  return foreignStructures.map(({ type, pattern, name, postalCode, city, country }) =>
    structureRow(dice, calendar, {
      identifierType: type,
      identifier: numbered(dice, pattern),
      legalName: name,
      postalCode,
      city,
      country,
    }),
  )
}
