import { expect, test } from 'vitest'
import { mayReactivate, REACTIVATION_DAYS, reactivationDeadline } from '#src/domain/account/reactivation-window.ts'

test('an account can be reactivated for 60 days, as in the guide', () => {
  expect(REACTIVATION_DAYS).toBe(60)
})

test.each([
  ['2026-09-01T12:34:56Z', '2026-10-31T12:34:56.000Z', 'over the change to winter time'],
  ['2026-03-01T00:00:00Z', '2026-04-30T00:00:00.000Z', 'over the change to summer time'],
  ['2026-12-15T23:59:59Z', '2027-02-13T23:59:59.000Z', 'over new year'],
])('a person who left at %s may come back until %s: %s', (deactivated, deadline) => {
  const deactivatedAt = new Date(deactivated)
  const end = new Date(deadline)
  expect(reactivationDeadline(deactivatedAt)).toEqual(end)
  expect(mayReactivate(deactivatedAt, deactivatedAt)).toBe(true)
  expect(mayReactivate(deactivatedAt, new Date(end.getTime() - 1000))).toBe(true)
  expect(mayReactivate(deactivatedAt, end)).toBe(false)
})
