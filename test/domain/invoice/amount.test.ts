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
  ['12,500', 1250],
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
  ['1,234', 'EUR', 'too_many_decimals'],
  ['1.234', 'EUR', 'too_many_decimals'],
  ['12,5', 'XPF', 'too_many_decimals'],
  ['1000000000000,01', 'EUR', 'too_big'],
  ['9'.repeat(400), 'EUR', 'too_big'],
])('« %s » in %s: %s', (typed, currency, problem) => {
  expect(parseAmount(typed, currency)).toEqual({ problem })
})

test('a currency without decimals takes whole amounts', () => {
  expect(parseAmount('1 200,00', 'JPY')).toEqual({ cents: 120_000 })
})
