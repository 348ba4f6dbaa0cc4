import type { SeededRandom } from '#demo/seeded-random.ts'

const POST_OFFICE_SIREN = '356000000'

/** A SIRET whose SIREN starts as given, both with their Luhn key. */
export function siret(random: SeededRandom, sirenStart: string): string {
  const siren = withLuhnKey(sirenStart + random.digits(8 - sirenStart.length))
  return withLuhnKey(`${siren}00${random.digits(1)}${random.integer(1, 9)}`)
}

/** La Poste's establishments have a key of their own: digits that add up to a multiple of 5. */
export function postOfficeSiret(random: SeededRandom): string {
  const start = `${POST_OFFICE_SIREN}0${random.digits(3)}`
  return start + ((5 - (digitSum(start) % 5)) % 5)
}

/** Puts a digit for each # of the pattern. */
export function numbered(random: SeededRandom, pattern: string): string {
  return pattern.replaceAll('#', () => random.digits(1))
}

function withLuhnKey(digits: string) {
  const doubled = [...digits].reverse().map((digit, index) => String(index % 2 === 0 ? Number(digit) * 2 : digit))
  return digits + ((10 - (digitSum(doubled.join('')) % 10)) % 10)
}

function digitSum(digits: string) {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}
