import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AccessLevel,
  entitlement,
  type Holder,
  type Scope,
  type WorkspaceSubscription,
} from '#src/domain/workspace/entitlement.ts'

/** Daily steps of one person in one structure; `line`: an earlier request by its index. */
const unit = fc.constantFrom(null, 'a', 'b')
const access = fc.constantFrom('edit' as const, 'view' as const)
const day = fc.integer({ min: 1, max: 12 })
const line = fc.integer({ min: 0, max: 2 })
const verdict = fc.constantFrom('approved' as const, 'approved' as const, 'rejected' as const)
const step = fc.oneof(
  fc.record({ what: fc.constant('asks to belong' as const), unit, from: day, until: fc.option(day) }),
  fc.record({ what: fc.constant('asks for the workspace' as const), unit, access, from: day }),
  fc.record({ what: fc.constantFrom('belonging decided' as const, 'workspace decided' as const), line, verdict }),
  fc.record({ what: fc.constantFrom('belonging ended' as const, 'workspace removed' as const), line }),
  fc.record({ what: fc.constantFrom('space closed' as const, 'account closed' as const, 'account back' as const) }),
  fc.record({ what: fc.constantFrom('structure closed' as const, 'structure back' as const, 'a day passes' as const) }),
  fc.record({ what: fc.constant('belonging removed' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
/** Most histories begin with a right; random ones seldom reach one. */
type Unit = 'a' | 'b' | null
type Beginning = { belongs: Unit; subscribed: Unit; held: AccessLevel }
const granting = ({ belongs, subscribed, held }: Beginning): Step[] => [
  { what: 'asks to belong', unit: belongs, from: 1, until: null },
  { what: 'asks for the workspace', unit: subscribed, access: held, from: 1 },
  { what: 'belonging decided', line: 0, verdict: 'approved' },
  { what: 'workspace decided', line: 0, verdict: 'approved' },
]
const beginning = fc.option(fc.record({ belongs: unit, subscribed: unit, held: access }), { freq: 4 })
const history = fc.record({ beginning, steps: fc.array(step, { maxLength: 25 }) })
const dated = (number: number) => `2026-09-${String(number).padStart(2, '0')}`
const instant = new Date('2026-09-01T08:00:00Z')

test('the rule agrees with a naive reading of events, for any history', () => {
  let entitled = 0
  fc.assert(
    fc.property(history, unit, access, ({ beginning, steps }, departmentId, wanted) => {
      const all = beginning ? [...granting(beginning), ...steps] : steps
      const naive = naively(all, departmentId, wanted)
      if (naive) entitled++
      const { holder, today } = asStored(all)
      expect(entitlement(holder, { departmentId, access: wanted }, today).entitled).toBe(naive)
    }),
    { numRuns: 5_000 },
  )
  expect(entitled).toBeGreaterThan(200)
})

/** The portal's rows at the end. */
function asStored(steps: Step[]): { holder: Holder; today: string } {
  const account: Holder['account'] = { activatedAt: instant, deactivatedAt: null }
  const structure = { isActive: true }
  let endedAt: Date | null = null
  const [scopes, subscriptions]: [Scope[], WorkspaceSubscription[]] = [[], []]
  let today = 1
  for (const one of steps) {
    if (one.what === 'a day passes') today++
    if (one.what === 'account closed') account.deactivatedAt = instant
    if (one.what === 'account back') account.deactivatedAt = null
    if (one.what === 'structure closed') structure.isActive = false
    if (one.what === 'structure back') structure.isActive = true
    if (one.what === 'belonging removed') endedAt = instant
    const common = { state: 'pending' as const, endedAt: null }
    if (one.what === 'asks to belong')
      scopes.push({
        departmentId: one.unit,
        validFrom: dated(one.from),
        validUntil: one.until === null ? null : dated(one.until),
        ...common,
      })
    if (one.what === 'asks for the workspace')
      subscriptions.push({ departmentId: one.unit, access: one.access, effectiveFrom: dated(one.from), ...common })
    if (one.what === 'space closed') for (const each of subscriptions) each.endedAt ??= instant
    if (!('line' in one)) continue
    const row = (one.what.startsWith('belonging') ? scopes : subscriptions)[one.line]
    if ('verdict' in one && row?.state === 'pending' && row.endedAt === null) row.state = one.verdict
    if (!('verdict' in one) && row) row.endedAt = instant
  }
  return { holder: { account, structure, affiliation: { endedAt, scopes, subscriptions } }, today: dated(today) }
}

/** The rule read from the history, by the sentences of DOMAIN.md. */
function naively(steps: Step[], wantedUnit: string | null, wantedAccess: AccessLevel) {
  const today = 1 + steps.filter(({ what }) => what === 'a day passes').length
  const last = (...whats: Step['what'][]) => steps.findLast(({ what }) => whats.includes(what))?.what
  if (last('account closed', 'account back') === 'account closed') return false
  if (last('structure closed', 'structure back') === 'structure closed') return false
  if (last('belonging removed')) return false
  const belongs = granted(steps, 'asks to belong', 'belonging decided', 'belonging ended', []).some(
    (one) => 'until' in one && (one.unit === null || one.unit === wantedUnit) && one.from <= today && (one.until ?? 99) >= today,
  )
  const subscribed = granted(steps, 'asks for the workspace', 'workspace decided', 'workspace removed', ['space closed']).some(
    (one) =>
      'access' in one &&
      (one.unit === null || one.unit === wantedUnit) &&
      one.from <= today &&
      (one.access === 'edit' || wantedAccess === 'view'),
  )
  return belongs && subscribed
}

/** Requests first approved, before any end, and not ended since. */
function granted(steps: Step[], asks: Step['what'], decides: Step['what'], ends: Step['what'], endAll: Step['what'][]) {
  const places = steps.flatMap(({ what }, place) => (what === asks ? [place] : []))
  return places.flatMap((place, number) => {
    const after = steps.slice(place + 1)
    const about = after.filter((one) => endAll.includes(one.what) || ('line' in one && one.line === number))
    const relevant = about.filter(({ what }) => what === decides || what === ends || endAll.includes(what))
    const yes = relevant[0]?.what === decides && 'verdict' in relevant[0] && relevant[0].verdict === 'approved'
    const ended = relevant.some(({ what }) => what !== decides)
    const asked = steps[place]
    return yes && !ended && asked && 'from' in asked ? [asked] : []
  })
}
