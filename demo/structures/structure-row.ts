import type { Calendar } from '#demo/calendar.ts'
import type { Dice } from '#demo/dice.ts'
import { streets } from '#demo/words/places.ts'
import type { structures } from '#src/db/schema/structures.ts'
import { foldText } from '#src/formats/fold-text.ts'

export type StructureRow = typeof structures.$inferInsert
type Known = Pick<StructureRow, 'identifierType' | 'identifier' | 'legalName' | 'postalCode' | 'city'> & Partial<StructureRow>

/** Completes what is known of a structure with a believable address and a way to reach it. */
export function structureRow(dice: Dice, calendar: Calendar, known: Known): StructureRow {
  const slug = slugOf(known.legalName)
  const isAbroad = (known.country ?? 'France') !== 'France'
  return {
    id: dice.id(),
    displayName: known.legalName,
    addressLine1: isAbroad ? `BP ${dice.integer(10, 900)}` : `${dice.integer(1, 140)} ${dice.pick(streets)}`,
    email: `contact@${slug}.example`,
    phone: isAbroad ? '' : `03 22 ${dice.integer(10, 99)} ${dice.integer(10, 99)} ${dice.integer(10, 99)}`,
    createdAt: calendar.daysAgo(dice.integer(200, 2400)),
    ...known,
  }
}

export function slugOf(text: string) {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
