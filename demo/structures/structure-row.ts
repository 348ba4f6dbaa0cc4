import type { Calendar } from '#demo/calendar.ts'
import type { SeededRandom } from '#demo/seeded-random.ts'
import { streets } from '#demo/words/places.ts'
import type { structures } from '#src/db/schema/structures.ts'
import { foldText } from '#src/formats/fold-text.ts'

export type StructureRow = typeof structures.$inferInsert
type Known = Pick<StructureRow, 'identifierType' | 'identifier' | 'legalName' | 'postalCode' | 'city'> & Partial<StructureRow>

export function structureRow(random: SeededRandom, calendar: Calendar, known: Known): StructureRow {
  const slug = slugOf(known.legalName)
  const isAbroad = (known.country ?? 'France') !== 'France'
  return {
    id: random.id(),
    displayName: known.legalName,
    addressLine1: isAbroad ? `BP ${random.integer(10, 900)}` : `${random.integer(1, 140)} ${random.pick(streets)}`,
    email: `contact@${slug}.example`,
    phone: isAbroad ? '' : `03 22 ${random.integer(10, 99)} ${random.integer(10, 99)} ${random.integer(10, 99)}`,
    createdAt: calendar.daysAgo(random.integer(200, 2400)),
    ...known,
  }
}

export function slugOf(text: string) {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
