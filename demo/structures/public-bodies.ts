import type { Calendar } from '#demo/calendar.ts'
import type { SeededRandom } from '#demo/seeded-random.ts'
import { beauval, farPlaces, nearPlaces, type Place } from '#demo/words/places.ts'
import { postOfficeSiret, siret } from './identifiers.ts'
import { type StructureRow, structureRow } from './structure-row.ts'

type Kind = { name: (city: string) => string; sirenStart: (postalCode: string) => string; far?: boolean }

const kinds: Kind[] = [
  { name: (city) => `Commune ${of(city)}`, sirenStart: (code) => `21${code.slice(0, 2)}`, far: true },
  { name: (city) => `Centre hospitalier ${of(city)}`, sirenStart: (code) => `26${code.slice(0, 2)}` },
  { name: (city) => `Collège Jean Moulin ${of(city)}`, sirenStart: (code) => `19${code.slice(0, 2)}` },
  { name: (city) => `Syndicat intercommunal des eaux ${of(city)}`, sirenStart: (code) => `25${code.slice(0, 2)}` },
  { name: (city) => `CCAS ${of(city)}`, sirenStart: (code) => `26${code.slice(0, 2)}` },
]

export function beauvalStructures(random: SeededRandom, calendar: Calendar): [StructureRow, StructureRow] {
  const here = (legalName: string, sirenStart: string) =>
    structureRow(random, calendar, {
      ...publicBody,
      ...beauval,
      legalName,
      identifier: siret(random, sirenStart),
      createdAt: calendar.daysAgo(1400),
    })
  return [
    { ...here('Mairie de Beauval', '2180'), addressLine1: '1 place de la Mairie', commitmentNumberRequired: true },
    { ...here('Régie des eaux de Beauval', '2080'), addressLine1: '12 rue du Moulin', departmentCodeRequired: true },
  ]
}

export function publicBodies(random: SeededRandom, calendar: Calendar): StructureRow[] {
  const bodies = kinds.flatMap((kind) =>
    (kind.far ? [...nearPlaces, ...farPlaces] : nearPlaces.slice(0, 14)).map((place) => body(random, calendar, kind, place)),
  )
  return [...bodies, postOffice(random, calendar)]
}

function body(random: SeededRandom, calendar: Calendar, kind: Kind, place: Place) {
  const known = {
    ...publicBody,
    ...place,
    legalName: kind.name(place.city),
    identifier: siret(random, kind.sirenStart(place.postalCode)),
  }
  const rules = { departmentCodeRequired: random.chance(0.3), commitmentNumberRequired: random.chance(0.4) }
  return structureRow(random, calendar, { ...known, ...rules })
}

function postOffice(random: SeededRandom, calendar: Calendar) {
  const known = { identifierType: 'SIRET', identifier: postOfficeSiret(random) } as const
  return structureRow(random, calendar, { ...known, ...beauval, legalName: 'La Poste – Agence de Beauval' })
}

const publicBody = { identifierType: 'SIRET', isPublic: true } as const

/** « de Doullens », « d’Amiens », « du Havre ». */
function of(city: string) {
  if (city.startsWith('Le ')) return `du ${city.slice(3)}`
  return /^[AEIOUYÉH]/.test(city) && city !== 'Ham' ? `d’${city}` : `de ${city}`
}
