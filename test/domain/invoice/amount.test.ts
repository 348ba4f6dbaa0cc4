import { expect, test } from 'vitest'
import { type AmountProblem, type Currency, parseAmount } from '#src/domain/invoice/amount.ts'

test.each<[string, number]>([
  ['1234,5', 123_450],
  ['1 234,50', 123_450],
  ['1\u202F234,50 €', 123_450],
  ['1.234,50', 123_450],
  ["1'234.50", 123_450],
  ['1234.50 EUR', 123_450],
  ['１２,５', 1250],
  ['0,500', 50],
  ['1234,500', 123_450],
  ['1 234,500', 123_450],
  ['12,50 euros', 1250],
  ['€ 12', 1200],
  ['12 TTC', 1200],
  ['+7', 700],
  ['-0,01', -1],
  ['−12', -1200],
  ['-0', 0],
  ['0,10', 10],
  ['999999999999,99', 99_999_999_999_999],
])('« %s » is %i hundredths', (typed, cents) => {
  expect(parseAmount(typed, 'EUR')).toEqual({ cents })
})

test.each<[string, Currency, AmountProblem]>([
  ['', 'EUR', 'missing'],
  ['  ', 'EUR', 'missing'],
  ['€', 'EUR', 'missing'],
  ['douze', 'EUR', 'not_an_amount'],
  ['1,2,3', 'EUR', 'not_an_amount'],
  ['1.234.5', 'EUR', 'not_an_amount'],
  ['1,', 'EUR', 'not_an_amount'],
  ['1e9', 'EUR', 'not_an_amount'],
  ['1,2345', 'EUR', 'too_many_decimals'],
  ['1,234', 'EUR', 'three_digits'],
  ['1.234', 'EUR', 'three_digits'],
  ['-10.000', 'EUR', 'three_digits'],
  ['1,500 €', 'EUR', 'three_digits'],
  ['999.000', 'XPF', 'three_digits'],
  ['12 USD', 'EUR', 'other_currency'],
  ['12 €', 'CHF', 'other_currency'],
  ['$ 12', 'EUR', 'other_currency'],
  ['£12', 'EUR', 'other_currency'],
  ['CHF 12', 'EUR', 'other_currency'],
  ['12 XYZ', 'EUR', 'other_currency'],
  ['12,5', 'XPF', 'too_many_decimals'],
  ['1000000000000,01', 'EUR', 'too_big'],
  ['9'.repeat(400), 'EUR', 'too_big'],
])('« %s » in %s: %s', (typed, currency, problem) => {
  expect(parseAmount(typed, currency)).toEqual({ problem })
})

test.each<[string, Currency]>([
  ['12 CHF', 'CHF'],
  ['$12', 'USD'],
  ['12 $', 'CAD'],
  ['£12', 'GBP'],
  ['12 ¥', 'JPY'],
  ['12 kr', 'SEK'],
  ['12 F', 'XPF'],
])('« %s » is said in the chosen %s', (typed, currency) => {
  expect(parseAmount(typed, currency)).toEqual({ cents: 1200 })
})

test('a currency without decimals takes whole amounts', () => {
  expect(parseAmount('1 200,00', 'JPY')).toEqual({ cents: 120_000 })
})
