import { seededRandom } from '#demo/seeded-random.ts'
import { bodies, endings, firstNames, forms, onsets, purposes, trades, vowels } from '#demo/words/made-up-names.ts'
import { csvRow } from '#src/formats/csv.ts'

type SeededRandom = ReturnType<typeof seededRandom>

const LAST_NAMES = 30_000
const CITIES = 8000
const LINES_A_PIECE = 1000
const columns = [
  'siret',
  'etatAdministratifEtablissement',
  'denominationUniteLegale',
  'categorieJuridiqueUniteLegale',
  'enseigne1Etablissement',
  'numeroVoieEtablissement',
  'typeVoieEtablissement',
  'libelleVoieEtablissement',
  'codePostalEtablissement',
  'libelleCommuneEtablissement',
]

export async function* madeUpDirectory(rows: number): AsyncGenerator<string> {
  const chance = seededRandom('directory')
  const lastNames = Array.from({ length: LAST_NAMES }, () => madeUpName(chance))
  const cities = Array.from({ length: CITIES }, (_, index) => ({
    name: cityName(chance),
    code: String(1000 + index * 12).padStart(5, '0'),
  }))
  yield csvRow(columns)
  for (let row = 0; row < rows; row += LINES_A_PIECE) {
    const lines = Array.from({ length: Math.min(LINES_A_PIECE, rows - row) }, (_, index) => {
      const city = frequent(chance, cities)
      const { name, category, shop } = establishment(chance, frequent(chance, lastNames), city.name)
      const street = [
        String(chance.integer(1, 150)),
        chance.pick(['RUE', 'AVENUE', 'PLACE', 'CHEMIN']),
        frequent(chance, lastNames).toUpperCase(),
      ]
      return csvRow([siretOf(row + index), chance.chance(0.9) ? 'A' : 'F', name, category, shop, ...street, city.code, city.name])
    })
    yield lines.join('')
  }
}

/** Rough shares of the register: sole traders, companies, property, associations, public bodies. */
function establishment(chance: SeededRandom, lastName: string, city: string) {
  const kind = chance.integer(1, 100)
  const trade = chance.pick(trades)
  if (kind <= 45)
    return {
      name: `${chance.pick(firstNames)} ${lastName}`.toUpperCase(),
      category: '1000',
      shop: kind <= 15 ? `${trade} ${lastName}` : '',
    }
  if (kind <= 75)
    return {
      name: `${chance.pick(forms)} ${kind <= 62 ? `${trade} ${lastName}` : lastName}`.toUpperCase(),
      category: '5499',
      shop: '',
    }
  if (kind <= 88) return { name: `SCI ${lastName} ${city}`.toUpperCase(), category: '6540', shop: '' }
  if (kind <= 97) return { name: `ASSOCIATION ${chance.pick(purposes)} de ${city}`, category: '9220', shop: '' }
  return { name: `${chance.pick(bodies)} ${city.toUpperCase()}`, category: '7210', shop: '' }
}

/** Skewed, as the frequency of names and towns is. */
function frequent<T>(chance: SeededRandom, list: T[]): T {
  const share = chance.integer(0, 9999) / 10_000
  return list[Math.floor(share ** 3 * list.length)] as T
}

function madeUpName(chance: SeededRandom) {
  const syllables = Array.from({ length: chance.integer(1, 2) }, () => chance.pick(onsets) + chance.pick(vowels))
  const name = syllables.join('') + chance.pick(onsets) + chance.pick(vowels) + chance.pick(endings)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function cityName(chance: SeededRandom) {
  const name = madeUpName(chance)
  if (chance.chance(0.15)) return `Saint-${madeUpName(chance)}`
  return chance.chance(0.2) ? `${name}-sur-${madeUpName(chance)}` : name
}

/** Numbers in order, each with its Luhn key. */
function siretOf(row: number) {
  const digits = String(3_000_000_000_000 + row * 7)
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}
