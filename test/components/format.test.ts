import { expect, test } from 'vitest'
import { formatDateTime } from '#components/words/format.ts'

test.each([
  ['2026-11-28T08:49:00Z', '28/11/2026 à 9 h 49'],
  ['2026-11-27T23:13:00Z', '28/11/2026 à 0 h 13'],
  ['2026-11-28T13:05:00Z', '28/11/2026 à 14 h 05'],
])('%s is written « %s »: an hour has no leading zero', (instant, words) => {
  expect(formatDateTime(new Date(instant)).replaceAll('\u00a0', ' ')).toBe(words)
})
