import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'

/** ISO 4217 codes a deposit offers, with the decimals of their minor unit. Amounts are kept in hundredths, whatever the currency. */
export const currencies = { EUR: 2, CHF: 2, GBP: 2, USD: 2, XPF: 0, CAD: 2, DKK: 2, JPY: 0, NOK: 2, PLN: 2, SEK: 2 } as const
export type Currency = keyof typeof currencies
export const currencyCodes = Object.keys(currencies) as Currency[]

export const AMOUNT_CENTS_MAX = 1e14

export type AmountProblem = 'missing' | 'not_an_amount' | 'three_digits' | 'other_currency' | 'too_many_decimals' | 'too_big'

/** Besides its code, folded. */
const signsOf: Record<Currency, readonly string[]> = {
  EUR: ['€', 'euro', 'euros'],
  CHF: ['fr', 'fr.', 'sfr'],
  GBP: ['£'],
  USD: ['$', 'us$'],
  XPF: ['f', 'fcfp'],
  CAD: ['$', 'ca$'],
  DKK: ['kr', 'kr.'],
  JPY: ['¥'],
  NOK: ['kr', 'kr.'],
  PLN: ['zł'],
  SEK: ['kr', 'kr.'],
}

const CURRENCY = /^(?<front>[\p{L}\p{Sc}]+\.?)? ?(?<amount>.*?) ?(?<behind>[\p{L}\p{Sc}]+\.?)?$/u
/** Which amount it is, as invoices write behind it. */
const KIND = /(?<=\d.*) ?\b(?:HT|TTC|TVA)$/i
/** A thousand or the decimals: « 1,500 » is both. A zero in front tells. */
const THREE_DIGITS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/** « 1 234,50 », « 1234.5 », « 1.234,50 € », « -12 » for a credit note. With one sign alone, a comma or a point begins the decimals. */
export function parseAmount(
  typed: string,
  currency: Currency,
): { cents: number; problem?: never } | { problem: AmountProblem; cents?: never } {
  const line = levelLine(typed).replace(KIND, '')
  const { front, amount = '', behind } = CURRENCY.exec(line)?.groups ?? {}
  if (amount === '') return { problem: /^[€\s]*$/.test(line) ? 'missing' : 'not_an_amount' }
  if (!/\d/.test(amount)) return { problem: 'not_an_amount' }
  if ([front, behind].some((sign) => sign && !isOf(currency, sign))) return { problem: 'other_currency' }
  const bare = amount.replaceAll(/[ ']/g, '')
  if (THREE_DIGITS.test(amount)) return { problem: 'three_digits' }
  const [, sign, whole = '', decimals = ''] = /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](\d+))?$/.exec(bare) ?? []
  if (sign === undefined) return { problem: 'not_an_amount' }
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > currencies[currency]) return { problem: 'too_many_decimals' }
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(significant.padEnd(2, '0'))
  if (cents > AMOUNT_CENTS_MAX) return { problem: 'too_big' }
  return { cents: sign === '-' && cents !== 0 ? -cents : cents }
}

function isOf(currency: Currency, sign: string) {
  const folded = foldText(sign)
  return folded === currency.toLowerCase() || signsOf[currency].some((each) => foldText(each) === folded)
}
