import { expect, test } from 'vitest'
import { afterAttempt } from '#src/mail/after-attempt.ts'
import { ATTEMPTS_MAX, isKeyForgotten, nextAttemptAt } from '#src/mail/backoff.ts'
import type { Delivery } from '#src/ports/mailer.ts'

const MINUTE_MS = 60_000
const start = new Date('2026-09-01T08:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS)

test.each([
  [1, 0, 1],
  [2, 1, 6],
  [3, 6, 36],
  [4, 36, 156],
  [5, 156, 516],
  [6, 516, 1236],
  [7, 1236, undefined],
])('after attempt %i, at minute %i, the next attempt is at minute %s', (attempts, minute, next) => {
  expect(nextAttemptAt(attempts, start, after(minute))).toEqual(next === undefined ? undefined : after(next))
})

test('the last attempt is made while the provider still remembers the key', () => {
  expect(nextAttemptAt(ATTEMPTS_MAX, start, after(1236))).toBeUndefined()
  expect(isKeyForgotten(start, after(1236))).toBe(false)
})

test.each([
  [22 * 60 + 59, false],
  [23 * 60, true],
])('at minute %i a key has expired: %s', (minute, forgotten) => {
  expect(isKeyForgotten(start, after(minute))).toBe(forgotten)
})

test('no attempt is planned after the key has expired, however late the runs are', () => {
  expect(nextAttemptAt(5, start, after(17 * 60 - 1))).toEqual(after(23 * 60 - 1))
  expect(nextAttemptAt(5, start, after(17 * 60))).toBeUndefined()
})

const sent: Delivery = { outcome: 'sent', providerId: 'r1' }
const not = (outcome: 'retry' | 'uncertain' | 'refused'): Delivery => ({ outcome, error: 'why' })

test.each([
  { attempts: 1, before: 'untried', delivery: sent, state: 'sent' },
  { attempts: 3, before: 'unanswered', delivery: sent, state: 'sent' },
  { attempts: 1, before: 'untried', delivery: not('retry'), state: 'queued' },
  { attempts: 1, before: 'untried', delivery: not('uncertain'), state: 'sending' },
  { attempts: 2, before: 'unanswered', delivery: not('retry'), state: 'sending' },
  { attempts: 7, before: 'answered', delivery: not('retry'), state: 'failed' },
  { attempts: 7, before: 'answered', delivery: not('uncertain'), state: 'uncertain' },
  { attempts: 7, before: 'unanswered', delivery: not('retry'), state: 'uncertain' },
  { attempts: 1, before: 'untried', delivery: not('refused'), state: 'failed' },
  { attempts: 2, before: 'unanswered', delivery: not('refused'), state: 'uncertain' },
])('attempt $attempts of a mail $before, now $delivery.outcome: $state', ({ attempts, before, delivery, state }) => {
  const mail = { attempts, firstTriedAt: start, mayHaveLeft: before === 'unanswered' }
  const change = afterAttempt(mail, delivery, start)
  expect(change.state).toBe(state)
  expect(change.sendAt !== undefined).toBe(state === 'queued' || state === 'sending')
  expect(change.lastError).toBe(delivery.outcome === 'sent' ? '' : 'why')
})
