import { expect, test } from 'vitest'
import { entitlement, type Holder, type Scope, type WorkspaceSubscription } from '#src/domain/workspace/entitlement.ts'

const today = '2026-09-01'
const past = new Date('2026-08-01T00:00:00Z')

const scope = (changes: Partial<Scope> = {}): Scope => {
  return { departmentId: null, state: 'approved', validFrom: '2026-01-01', validUntil: null, endedAt: null, ...changes }
}
const subscription = (changes: Partial<WorkspaceSubscription> = {}): WorkspaceSubscription => {
  return { departmentId: null, access: 'edit', state: 'approved', effectiveFrom: '2026-01-01', endedAt: null, ...changes }
}
const holder = (scopes = [scope()], subscriptions = [subscription()], changes: Partial<Holder> = {}): Holder => ({
  account: { activatedAt: past, deactivatedAt: null },
  structure: { isActive: true },
  affiliation: { endedAt: null, scopes, subscriptions },
  ...changes,
})
const seen = (who: Holder, departmentId: string | null = 'A', access: 'edit' | 'view' = 'view') =>
  entitlement(who, { departmentId, access }, today).missing ?? 'entitled'

test('a person who meets all conditions may read and change', () => {
  expect([seen(holder()), seen(holder(), null), seen(holder(), 'A', 'edit')]).toEqual(['entitled', 'entitled', 'entitled'])
})

test('the missing condition is named, the account first', () => {
  const account = { activatedAt: null, deactivatedAt: null }
  expect(seen(holder(undefined, undefined, { account, structure: { isActive: false } }))).toEqual({ what: 'account' })
  expect(seen(holder(undefined, undefined, { account: { activatedAt: past, deactivatedAt: past } }))).toEqual({ what: 'account' })
  expect(seen(holder(undefined, undefined, { structure: { isActive: false } }))).toEqual({ what: 'structure' })
  expect(seen({ ...holder(), affiliation: undefined })).toEqual({ what: 'affiliation', state: undefined })
})

test.each([
  [[], undefined],
  [[scope({ state: 'pending' })], 'pending'],
  [[scope({ state: 'rejected' })], 'rejected'],
  [[scope({ validFrom: '2026-09-02' })], 'soon'],
  [[scope({ validUntil: '2026-08-31' })], 'expired'],
  [[scope({ endedAt: past })], 'expired'],
  [[scope({ departmentId: 'B' })], undefined],
  [[scope({ departmentId: 'B' }), scope({ departmentId: 'A', state: 'pending' }), scope({ endedAt: past })], 'pending'],
] as const)('scope %#: a missing affiliation is reported, with how close it is', (scopes, state) => {
  expect(seen(holder([...scopes]))).toEqual({ what: 'affiliation', state })
})

test('an affiliation is valid on its first and last day', () => {
  expect(seen(holder([scope({ validFrom: today, validUntil: today })]))).toBe('entitled')
})

test.each([
  [[], undefined],
  [[subscription({ state: 'pending' })], 'pending'],
  [[subscription({ effectiveFrom: '2026-09-02' })], 'soon'],
  [[subscription({ endedAt: past })], 'expired'],
  [[subscription({ departmentId: 'B' })], undefined],
] as const)('subscription %#: a missing subscription is reported, with how close it is', (subscriptions, state) => {
  expect(seen(holder(undefined, [...subscriptions]))).toEqual({ what: 'subscription', state })
})

test('a department’s affiliation or subscription does not cover the whole structure', () => {
  expect(seen(holder([scope({ departmentId: 'A' })]))).toBe('entitled')
  expect(seen(holder([scope({ departmentId: 'A' })]), null)).toMatchObject({ what: 'affiliation' })
  expect(seen(holder(undefined, [subscription({ departmentId: 'A' })]), null)).toMatchObject({ what: 'subscription' })
})

test('the right to read does not give the right to change', () => {
  expect(seen(holder(undefined, [subscription({ access: 'view' })]), 'A', 'edit')).toEqual({
    what: 'subscription',
    state: undefined,
  })
})
