import { expect, test } from 'vitest'
import { formatDeadline } from '#components/words/format.ts'
import { read, sources } from '#test/support/source-files.ts'

test('a deadline says in which time zone it ends', () => {
  expect(formatDeadline(new Date('2026-12-01T12:05:00Z')).replaceAll('\u00a0', ' ')).toBe('01/12/2026 à 13 h 05 (heure de Paris)')
})

test('every moment that binds is a deadline', () => {
  const undecided = sources('components').filter((file) => /formatDateTime\((until|deadline|expires\w*)\)/.test(read(file)))
  expect(undecided).toEqual([])
})
