import { expect, test } from 'vitest'
import { API_CALLS_A_MINUTE, type ApiKeyState, readScopes, refusalOfCall } from '#src/domain/application/api-key.ts'

const now = new Date('2026-09-01T08:00:30Z')
const today = '2026-09-01'
const earlierInMinute = new Date('2026-09-01T08:00:00Z')
const minuteBefore = new Date('2026-09-01T07:59:59.999Z')
const full = { lastUsedAt: earlierInMinute, callsInMinute: API_CALLS_A_MINUTE }

const cases: [what: string, key: Partial<ApiKeyState>, refusal: ReturnType<typeof refusalOfCall>][] = [
  ['a key never used', {}, undefined],
  ['one call left in this minute', { ...full, callsInMinute: API_CALLS_A_MINUTE - 1 }, undefined],
  ['no call left in this minute', full, 'too_many_calls'],
  ['as many calls in the minute before', { ...full, lastUsedAt: minuteBefore }, undefined],
  ['its last day is today', { validUntil: today }, undefined],
  ['its last day was yesterday', { validUntil: '2026-08-31' }, 'ended'],
  ['ended, and no call left', { ...full, validUntil: '2026-08-31' }, 'ended'],
  ['another scope only', { scopes: ['documents'] }, 'scope_missing'],
  ['another scope only, and no call left', { ...full, scopes: ['documents'] }, 'too_many_calls'],
  ['no scope', { scopes: [] }, 'scope_missing'],
]

test.each(cases)('a call with a key for events: %s', (_, key, refusal) => {
  const fresh: ApiKeyState = { scopes: ['evenements'], validUntil: null, lastUsedAt: null, callsInMinute: 0 }
  expect(refusalOfCall({ ...fresh, ...key }, 'evenements', now, today)).toBe(refusal)
})

test.each([
  ['evenements,documents', ['evenements', 'documents']],
  ['documents, evenements', ['evenements', 'documents']],
  ['documents', ['documents']],
  ['', undefined],
  ['documents,', undefined],
  ['evenements,tout', undefined],
  ['constructor', undefined],
])('the scopes « %s » are read as %j', (list, scopes) => {
  expect(readScopes(list)).toEqual(scopes)
})
