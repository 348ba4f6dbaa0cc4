import { expect, test } from 'vitest'
import { type LinkPurpose, linkExpiresAt, linkState } from '#src/domain/account/links.ts'

const sent = new Date('2026-09-01T12:00:00Z')

test.each<[LinkPurpose, string]>([
  ['activation', '2026-09-02T12:00:00.000Z'],
  ['password_reset', '2026-09-01T13:00:00.000Z'],
  ['reactivation', '2026-09-02T12:00:00.000Z'],
  ['contact_confirmation', '2026-09-08T12:00:00.000Z'],
])('a link for %s is valid until %s', (purpose, until) => {
  expect(linkExpiresAt(purpose, sent).toISOString()).toBe(until)
})

const before = new Date('2026-09-01T12:59:59Z')
const at = new Date('2026-09-01T13:00:00Z')

test.each([
  ['valid', null, null, before],
  ['expired', null, null, at],
  ['used', before, null, before],
  ['used', before, null, at],
  ['used', before, before, at],
  ['replaced', null, before, before],
  ['replaced', null, before, at],
] as const)('a link is %s when used %o, replaced %o, opened %o', (state, usedAt, replacedAt, now) => {
  expect(linkState({ expiresAt: at, usedAt, replacedAt }, now)).toBe(state)
})
