import { expect, test } from 'vitest'
import { coarseAge } from '#src/domain/account/coarse-age.ts'

const now = new Date('2026-09-30T08:00:00Z')

test.each([
  [0, 'week'],
  [7, 'month'],
  [30, 'quarter'],
  [91, 'half_year'],
  [182, 'longer'],
])('a sign-in %i days ago', (days, age) => {
  expect(coarseAge(new Date(now.getTime() - days * 86_400_000), now)).toBe(age)
})

test('no sign-in is known', () => {
  expect(coarseAge(null, now)).toBe('unknown')
})
