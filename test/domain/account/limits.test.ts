import { expect, test } from 'vitest'
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, type Limit, MAIL_LIMIT, SEARCH_LIMIT } from '#src/domain/account/limits.ts'
import { afterFailure, noFailures, waitUntil } from '#src/domain/account/sign-in-throttle.ts'

const DAY_MINUTES = 24 * 60

/** The minutes at which tries pass when `sparing` are made at once, and from minute `from` on as many as the limit allows. */
function passed(limit: Limit, sparing = 0, from = 0) {
  const minutes: number[] = []
  let state = noFailures
  const tryAt = (minute: number) => {
    const now = new Date(minute * 60_000)
    if (waitUntil(state, now)) return false
    state = afterFailure(state, now, limit)
    return minutes.push(minute)
  }
  for (let early = 0; early < sparing; early++) tryAt(0)
  for (let minute = from; minute < DAY_MINUTES; minute++) while (tryAt(minute));
  return minutes
}

const inAnHour = (minutes: number[], start = 0) => minutes.filter((minute) => minute >= start && minute < start + 60).length

test.each([
  ['passwords of one account', ACCOUNT_LIMIT, 7, 30],
  ['sign-ins from one network', ADDRESS_LIMIT, 60, 520],
  ['mails of one purpose to one address', MAIL_LIMIT, 5, 28],
  ['searches of one person by exact address', SEARCH_LIMIT, 32, 55],
])('%s: so many at most in the first hour, and in a day', (_, limit, hour, day) => {
  const minutes = passed(limit)

  expect([inAnHour(minutes), minutes.length]).toEqual([hour, day])
})

test.each([0, 1, 2, 3, 4])(
  'five mails an hour at most, whenever the hour begins, if %i were sent before the flood',
  (sparing) => {
    for (const from of [0, 1, 30, 59, 60, 61, 119, 120]) {
      const minutes = passed(MAIL_LIMIT, sparing, from)
      const hours = Array.from({ length: DAY_MINUTES }, (_, start) => inAnHour(minutes, start))
      expect(Math.max(...hours)).toBeLessThanOrEqual(5)
    }
  },
)
