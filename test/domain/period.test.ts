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

test.each([
  ...[
    '01/12/2026',
    '1/12/2026',
    '01.12.2026',
    '01-12-2026',
    '01 12 2026',
    '1er décembre 2026',
    '1er déc. 2026',
    '1 dec 2026',
    '01/12/26',
    '1.12.26',
    '1 Décembre 2026',
    '01 / 12 / 2026',
  ],
  ...[
    '2026/12/01',
    '2026-12-1',
    '20261201',
    '2026‑12‑01',
    '２０２６-12-01',
    '\u200e2026-12-01',
    ' 2026-12-01',
    '01\u00a0decembre\u00a02026',
  ],
])('%j, as a browser without a calendar sends it, is 1 December', (validFrom) => {
  expect(decidePeriod({ validFrom, validUntil: '02/12/2026' }, today)).toEqual({
    accepted: { validFrom: '2026-12-01', validUntil: '2026-12-02' },
  })
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
  ['24/13/2026', '', { validFrom: 'not_a_date' }],
  ['30/02/2027', '', { validFrom: 'not_a_date' }],
  ['01/12/206', '', { validFrom: 'not_a_date' }],
  ['1er brumaire 2026', '', { validFrom: 'not_a_date' }],
  ['2026-11-24', '2026-11-24', { validUntil: 'not_after_start' }],
  ['2026-11-26', '2026-11-25', { validUntil: 'not_after_start' }],
  ['2026-11-24', '2027-02-29', { validUntil: 'not_a_date' }],
  ['2026-11-20', '2026-11-19', { validFrom: 'in_the_past', validUntil: 'not_after_start' }],
  ['', '2026-02-30', { validFrom: 'missing', validUntil: 'not_a_date' }],
  ['demain', '2026-12-01', { validFrom: 'not_a_date' }],
])('from %j until %j is refused: %o', (validFrom, validUntil, problems) => {
  expect(decidePeriod({ validFrom, validUntil }, today)).toEqual({ refused: problems })
})
