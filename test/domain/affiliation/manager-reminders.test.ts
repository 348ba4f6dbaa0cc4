import { expect, test } from 'vitest'
import { remindedManagers, reminderStage, reminderStages } from '#src/domain/affiliation/manager-reminders.ts'

const now = new Date('2026-11-24T08:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test.each([
  [0, undefined],
  [2.99, undefined],
  [3, 'primary_manager after 3'],
  [6.99, 'primary_manager after 3'],
  [7, 'primary_manager after 7'],
  [13.99, 'primary_manager after 7'],
  [14, 'secondary_manager after 14'],
  [21, 'secondary_manager after 21'],
  [28, 'secondary_manager after 28'],
  [34, 'secondary_manager after 28'],
])('after %s days, the reminded managers are: %s', (days, expected) => {
  const stage = reminderStage(daysAgo(days), now)
  expect(stage && `${stage.to} after ${stage.days}`).toBe(expected)
})

test('a structure without anyone of the reminded role has its other managers reminded', () => {
  const [principal, secondary] = [{ role: 'primary_manager' }, { role: 'secondary_manager' }]
  const [first, , third] = reminderStages
  expect(remindedManagers([principal, secondary], first!)).toEqual([principal])
  expect(remindedManagers([principal, secondary], third!)).toEqual([secondary])
  expect(remindedManagers([principal], third!)).toEqual([principal])
  expect(remindedManagers([secondary], first!)).toEqual([secondary])
})
