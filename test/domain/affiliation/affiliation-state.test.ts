import { expect, test } from 'vitest'
import { isInForce, type RequestState, type StateView, shownState } from '#src/domain/affiliation/affiliation-state.ts'

const ended = new Date('2026-11-20T10:00:00Z')
type Case = [
  state: RequestState,
  from: string,
  until: string | null,
  endedAt: Date | null,
  today: string,
  shown: StateView,
  why: string,
]

const table: Case[] = [
  ['pending', '2026-11-24', null, null, '2026-11-24', 'pending', 'waits'],
  ['pending', '2026-12-24', null, null, '2026-11-24', 'pending', 'waits, for later'],
  ['pending', '2026-11-01', '2026-11-23', null, '2026-11-24', 'expired', 'nobody decided in time'],
  ['approved', '2026-11-24', null, null, '2026-11-24', 'approved', 'its first day'],
  ['approved', '2026-11-25', null, null, '2026-11-24', 'soon', 'the day before'],
  ['approved', '2026-11-01', '2026-11-24', null, '2026-11-24', 'approved', 'its last day'],
  ['approved', '2026-11-01', '2026-11-23', null, '2026-11-24', 'expired', 'the day after'],
  ['approved', '2026-11-01', null, ended, '2026-11-24', 'expired', 'removed'],
  ['approved', '2026-12-01', null, ended, '2026-11-24', 'expired', 'removed before it began'],
  ['rejected', '2026-11-01', '2026-11-23', ended, '2026-11-24', 'rejected', 'stays refused'],
  ['cancelled', '2026-12-01', null, ended, '2026-11-24', 'cancelled', 'stays cancelled'],
]

test.each(table)('%s from %s until %s, ended %o, is on %s %s: %s', (state, validFrom, validUntil, endedAt, today, shown) => {
  expect(shownState({ state, validFrom, validUntil, endedAt }, today)).toBe(shown)
  expect(isInForce({ state, validFrom, validUntil, endedAt }, today)).toBe(shown === 'approved')
})
