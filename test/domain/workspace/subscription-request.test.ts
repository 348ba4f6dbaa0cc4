import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideSubscriptionRequest,
  type SubscriptionInput,
  type SubscriptionSituation,
} from '#src/domain/workspace/subscription-request.ts'

const today = '2026-09-01'
const past = new Date('2026-08-01T00:00:00Z')
type Scope = SubscriptionSituation['scopes'][number]
type Own = SubscriptionSituation['subscriptions'][number]

const scope = (changes: Partial<Scope> = {}): Scope => {
  return { departmentId: null, state: 'approved', validFrom: '2026-01-01', validUntil: null, endedAt: null, ...changes }
}
const own = (changes: Partial<Own> = {}): Own => {
  const line = { id: 'line', departmentId: null, access: 'view' as const, state: 'approved' as const }
  return { ...line, effectiveFrom: '2026-01-01', endedAt: null, ...changes }
}
const situation = (changes: Partial<SubscriptionSituation> = {}): SubscriptionSituation => ({
  structure: { isActive: true },
  scopes: [scope()],
  departments: ['a', 'b', 'c'].map((id) => ({ id, isActive: id !== 'c' })),
  workspace: { needsDecision: true },
  subscriptions: [],
  ...changes,
})
const input = (changes: Partial<SubscriptionInput> = {}): SubscriptionInput => {
  return { structure: 's', workspace: 'w', rights: ['structure:view'], effectiveFrom: today, comment: '', ...changes }
}
const none = { structure: undefined, scopes: [], departments: [], workspace: undefined }

test.each<[string, Partial<SubscriptionSituation>, Partial<SubscriptionInput>, object]>([
  ['nothing chosen', none, { structure: '', workspace: '', rights: [] }, { structure: 'missing', workspace: 'missing' }],
  ['no structure of theirs', none, {}, { structure: 'not_affiliated' }],
  ['an inactive structure', { structure: { isActive: false } }, {}, { structure: 'not_affiliated', rights: 'unknown' }],
  ['no workspace chosen', { workspace: undefined }, { workspace: '' }, { workspace: 'missing' }],
  ['a workspace that is not open there', { workspace: undefined }, {}, { workspace: 'not_offered' }],
  ['no box', {}, { rights: [] }, { rights: 'missing' }],
  ['a department of elsewhere', {}, { rights: ['z:view'] }, { rights: 'unknown' }],
  ['an inactive department', {}, { rights: ['c:view'] }, { rights: 'unknown' }],
  ['no such right', {}, { rights: ['a:admin'] }, { rights: 'unknown' }],
  ['61 boxes', {}, { rights: Array.from({ length: 61 }, (_, index) => `${index}:view`) }, { rights: 'too_many' }],
  ['the whole, with a department only', { scopes: [scope({ departmentId: 'a' })] }, {}, { rights: 'unknown' }],
  ['one that waits', { subscriptions: [own({ state: 'pending' })] }, {}, { rights: 'already_there' }],
  ['one that is there', { subscriptions: [own()] }, {}, { rights: 'already_there' }],
  ['one that begins soon', { subscriptions: [own({ effectiveFrom: '2026-12-01' })] }, {}, { rights: 'already_there' }],
  ['no date', {}, { effectiveFrom: '' }, { effectiveFrom: 'missing' }],
  ['a date that is none', {}, { effectiveFrom: '31/02/2026' }, { effectiveFrom: 'not_a_date' }],
  ['the day before yesterday', {}, { effectiveFrom: '2026-08-30' }, { effectiveFrom: 'in_the_past' }],
  ['501 characters', {}, { comment: 'x'.repeat(501) }, { comment: 'too_long' }],
])('refused: %s', (_, place, typed, refused) => {
  expect(decideSubscriptionRequest(situation(place), input(typed), today)).toEqual({ refused })
})

test('accepted: boxes are unique, covered departments are dropped, the comment is normalized', () => {
  const subscriptions = [own({ id: 'refused', state: 'rejected' }), own({ id: 'ended', endedAt: past }), own({ access: 'edit' })]
  const typed = { rights: ['structure:view', 'a:edit', 'structure:view'], effectiveFrom: '2026-09-02', comment: '  Pour   moi ' }
  expect(decideSubscriptionRequest(situation({ subscriptions }), input(typed), today).accepted).toEqual({
    rights: [
      { departmentId: null, access: 'view' },
      { departmentId: 'a', access: 'edit' },
    ],
    state: 'pending',
    effectiveFrom: '2026-09-02',
    comment: 'Pour moi',
    superseded: ['refused'],
  })
})

test('a subscription that needs no decision starts at once', () => {
  expect(decideSubscriptionRequest(situation({ workspace: { needsDecision: false } }), input(), today).accepted?.state).toBe(
    'approved',
  )
})

/** Mostly rights in force, which random data seldom has. */
const mostly = <Value>(value: Value, ...others: Value[]) => fc.constantFrom(value, value, value, ...others)
const [yesterday, tomorrow] = ['2026-08-31', '2026-09-02']
const scopes = fc.array(
  fc.record({
    departmentId: mostly(null, 'a', 'b', 'c'),
    state: mostly<Scope['state']>('approved', 'pending', 'rejected'),
    validFrom: mostly(today, yesterday, tomorrow),
    validUntil: mostly(null, yesterday, today),
    endedAt: mostly(null, past),
  }),
  { minLength: 1, maxLength: 3 },
)
const box = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('structure:view', 'structure:edit', 'a:view', 'b:edit') },
  fc.constantFrom('c:view', 'z:view', 'a', ':view', ''),
)
const rights = fc.array(box, { minLength: 1, maxLength: 3 })

test('no forged form subscribes outside the affiliations valid today', () => {
  let accepted = 0
  fc.assert(
    fc.property(scopes, rights, mostly(true, false), (lines, boxes, isActive) => {
      const answer = decideSubscriptionRequest(
        situation({ scopes: lines, structure: { isActive } }),
        input({ rights: boxes }),
        today,
      )
      const covered: (string | null)[] = lines
        .filter(({ state, endedAt }) => state === 'approved' && endedAt === null)
        .filter(({ validFrom, validUntil }) => validFrom <= today && (validUntil ?? today) >= today)
        .map(({ departmentId }) => departmentId)
      const known = ['structure:view', 'structure:edit', 'a:view', 'b:edit']
      const entitled = boxes.every((box) => {
        const unit = box.startsWith('structure') ? null : box.slice(0, 1)
        return known.includes(box) && (covered.includes(null) || covered.includes(unit))
      })
      expect(!!answer.accepted).toBe(isActive && entitled)
      if (answer.accepted) accepted++
    }),
    { numRuns: 2_000 },
  )
  expect(accepted).toBeGreaterThan(100)
})
