import type { Calendar } from '#demo/calendar.ts'
import type { Dice } from '#demo/dice.ts'
import { fancyNames, legalForms, trades } from '#demo/words/companies.ts'
import { lastNames } from '#demo/words/people.ts'
import { beauval, farPlaces, nearPlaces } from '#demo/words/places.ts'
import { siret } from './identifiers.ts'
import { type StructureRow, structureRow } from './structure-row.ts'

const COMPANIES = 150
const SIREN_STARTS = ['3', '4', '4', '5', '5', '8', '8', '9']
const EVERY_NTH_IS_CLOSED = 45

/** Firms of the trades that work for a town. Every trade comes up, in turn. */
export function companies(dice: Dice, calendar: Calendar): StructureRow[] {
  return Array.from({ length: COMPANIES }, (_, index) => {
    const name = fancyNames[index] ?? `${trades[index % trades.length]} ${dice.pick(lastNames)}`
    return structureRow(dice, calendar, {
      identifierType: 'SIRET',
      identifier: siret(dice, dice.pick(SIREN_STARTS)),
      ...place(dice),
      legalName: `${dice.pick(legalForms)} ${name}`,
      displayName: name,
      isActive: index % EVERY_NTH_IS_CLOSED !== EVERY_NTH_IS_CLOSED - 1,
    })
  })
}

/** Mostly from the neighbourhood. */
function place(dice: Dice) {
  if (dice.chance(0.1)) return beauval
  return dice.pick(dice.chance(0.8) ? nearPlaces : farPlaces)
}
