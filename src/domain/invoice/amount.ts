import { levelLine } from '#src/formats/level-text.ts'

/** ISO 4217 codes a deposit offers, with the decimals of their minor unit. Amounts are kept in hundredths, whatever the currency. */
export const currencies = { EUR: 2, CHF: 2, GBP: 2, USD: 2, XPF: 0, CAD: 2, DKK: 2, JPY: 0, NOK: 2, PLN: 2, SEK: 2 } as const
export type Currency = keyof typeof currencies
export const currencyCodes = Object.keys(currencies) as Currency[]

export const AMOUNT_CENTS_MAX = 1e14

export type AmountProblem = 'missing' | 'not_an_amount' | 'too_many_decimals' | 'too_big'

/** « 1 234,50 », « 1234.5 », « 1.234,50 € », « -12 » for a credit note. With one sign alone, a comma or a point begins the decimals. */
export function parseAmount(
  typed: string,
  currency: Currency,
): { cents: number; problem?: never } | { problem: AmountProblem; cents?: never } {
  const bare = levelLine(typed)
    .replace(/(€|\b[A-Z]{3})$/i, '')
    .replaceAll(/[ ']/g, '')
  if (bare === '') return { problem: 'missing' }
  const [, sign, whole = '', decimals = ''] = /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](\d+))?$/.exec(bare) ?? []
  if (sign === undefined) return { problem: 'not_an_amount' }
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > currencies[currency]) return { problem: 'too_many_decimals' }
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(significant.padEnd(2, '0'))
  if (cents > AMOUNT_CENTS_MAX) return { problem: 'too_big' }
  return { cents: sign === '-' && cents !== 0 ? -cents : cents }
}
