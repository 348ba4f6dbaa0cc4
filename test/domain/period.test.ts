import { expect, test } from 'vitest'
import { decidePeriod } from '#src/domain/period.ts'

const today = '2026-11-24'

test.each<[string, string, string | null, string]>([
  ['2026-11-24', '', null, 'from today, without end'],
  ['2026-11-24', '2026-11-25', '2026-11-25', 'two days'],
  [' 2027-01-01 ', ' ', null, 'later'],
  ['2028-02-28', '2028-02-29', '2028-02-29', 'a leap day'],
])('from %j until %j is accepted: %s', (validFrom, validUntil, end) => {
  expect(decidePeriod({ validFrom, validUntil }, today)).toEqual({ accepted: { validFrom: validFrom.trim(), validUntil: end } })
})

test('yesterday in Paris, which is today west of it, is read as today', () => {
  const read = (validUntil: string) => decidePeriod({ validFrom: '2026-11-23', validUntil }, today)
  expect(read('').accepted).toEqual({ validFrom: today, validUntil: null })
  expect(read('2026-11-24').refused).toEqual({ validUntil: 'not_after_start' })
})

test.each([
  ['', '', { validFrom: 'missing' }],
  ['2026-11-22', '', { validFrom: 'in_the_past' }],
  ['2026-02-30', '', { validFrom: 'not_a_date' }],
  ['24/11/2026', '', { validFrom: 'not_a_date' }],
  ['2026-11-24', '2026-11-24', { validUntil: 'not_after_start' }],
  ['2026-11-26', '2026-11-25', { validUntil: 'not_after_start' }],
  ['2026-11-24', '2027-02-29', { validUntil: 'not_a_date' }],
  ['2026-11-20', '2026-11-19', { validFrom: 'in_the_past', validUntil: 'not_after_start' }],
  ['', '2026-02-30', { validFrom: 'missing', validUntil: 'not_a_date' }],
  ['demain', '2026-12-01', { validFrom: 'not_a_date' }],
])('from %j until %j is refused: %o', (validFrom, validUntil, problems) => {
  expect(decidePeriod({ validFrom, validUntil }, today)).toEqual({ refused: problems })
})
