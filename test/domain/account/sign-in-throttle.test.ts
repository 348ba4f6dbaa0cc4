import { expect, test } from 'vitest'
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from '#src/domain/account/limits.ts'
import { afterFailure, failuresLeft, noFailures, type Throttle, waitUntil } from '#src/domain/account/sign-in-throttle.ts'

const noon = new Date('2026-09-01T12:00:00Z')
const minutesAfter = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000)

function fail(times: number, state: Throttle = noFailures, now = noon, limit = ACCOUNT_LIMIT) {
  for (let i = 0; i < times; i++) state = afterFailure(state, now, limit)
  return state
}

test.each([
  ['an account', ACCOUNT_LIMIT, 5],
  ['an address', ADDRESS_LIMIT, 20],
])('%s waits 15 minutes after its last permitted failure, not before', (_, limit, failures) => {
  expect(waitUntil(fail(failures - 1, noFailures, noon, limit), noon)).toBeNull()
  expect(waitUntil(fail(failures, noFailures, noon, limit), noon)).toEqual(minutesAfter(noon, 15))
})

test('the wait ends exactly at the announced time', () => {
  const state = fail(5)
  expect(waitUntil(state, new Date(minutesAfter(noon, 15).getTime() - 1))).not.toBeNull()
  expect(waitUntil(state, minutesAfter(noon, 15))).toBeNull()
})

test('each wait doubles, up to one hour', () => {
  let state = noFailures
  let now = noon
  const waits: number[] = []
  for (let block = 0; block < 5; block++) {
    state = fail(5, state, now)
    const until = waitUntil(state, now)!
    waits.push((until.getTime() - now.getTime()) / 60_000)
    now = until
  }
  expect(waits).toEqual([15, 30, 60, 60, 60])
})

test.each([
  ['an account', ACCOUNT_LIMIT, 1],
  ['an address', ADDRESS_LIMIT, 20],
])('after a wait, %s has what its limit leaves until the next one', (_, limit, left) => {
  const blocked = fail(limit.failuresMax, noFailures, noon, limit)
  const later = minutesAfter(noon, 15)
  expect(failuresLeft(blocked, limit)).toBe(0)
  expect(waitUntil(fail(left - 1, blocked, later, limit), later)).toBeNull()
  expect(waitUntil(fail(left, blocked, later, limit), later)).toEqual(minutesAfter(later, 30))
})

test('a try during a wait is not counted and does not prolong it', () => {
  const blocked = fail(5)
  expect(fail(50, blocked, minutesAfter(noon, 10))).toEqual(blocked)
})

test('a day without failure resets the failures and the wait', () => {
  const almost = minutesAfter(noon, 24 * 60 - 1)
  const day = minutesAfter(noon, 24 * 60)
  expect(waitUntil(fail(1, fail(4), almost), almost)).not.toBeNull()
  expect(fail(1, fail(4), day)).toEqual({ failures: 1, blockedUntil: null, lastFailureAt: day, blocks: 0 })
  expect(waitUntil(fail(5, fail(5), day), day)).toEqual(minutesAfter(day, 15))
})
