import { inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Query } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { allows, entitlement, type Scope, type WorkspaceSubscription } from '#src/domain/workspace/entitlement.ts'
import type { Ports } from '#src/ports/ports.ts'
import { rightsInForce } from '#src/rights/workspace-rights.ts'
import { portal } from '#test/support/portal.ts'

const today = '2026-09-01'
const instant = new Date('2026-08-01T00:00:00Z')
const workspaces = ['factures-recues', 'engagements'] as const
const units = [null, 'a', 'b'] as const
const day = fc.constantFrom('2026-08-31', today, today, '2026-09-02')
const sometimes = fc.constantFrom(null, null, null, null, null, instant)
const state = fc.constantFrom('approved', 'approved', 'approved', 'approved', 'pending', 'rejected', 'cancelled')

const scopeLine = fc.record({
  departmentId: fc.constantFrom(...units),
  state,
  validFrom: day,
  validUntil: fc.constantFrom(null, '2026-08-31', today),
  endedAt: sometimes,
})
const subscriptionLine = fc.record({
  workspaceCode: fc.constantFrom(...workspaces),
  departmentId: fc.constantFrom(...units),
  access: fc.constantFrom('edit' as const, 'view' as const),
  state,
  effectiveFrom: day,
  endedAt: sometimes,
})
const affiliation = fc.record({
  endedAt: sometimes,
  scopes: fc.uniqueArray(scopeLine, { minLength: 1, maxLength: 3, selector: ({ departmentId }) => departmentId }),
  subscriptions: fc.uniqueArray(subscriptionLine, {
    minLength: 2,
    maxLength: 5,
    selector: ({ workspaceCode, departmentId, access }) => [workspaceCode, departmentId, access].join(),
  }),
})
const person = fc.record({
  activatedAt: fc.option(fc.constant(instant), { freq: 8 }),
  deactivatedAt: sometimes,
  affiliation: fc.option(affiliation, { freq: 8 }),
})
const world = fc.record({
  isActive: fc.constantFrom(true, true, true, false),
  people: fc.array(person, { minLength: 3, maxLength: 4 }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

test('the rule, its SQL and a naive reading of the guide agree', async () => {
  const { ports } = await portal()
  let worlds = 0
  let entitled = 0
  await fc.assert(
    fc.asyncProperty(world, async (one) => {
      const place = await write(ports, one, ++worlds)
      const rights = await rightsInForce(ports.db, today, inArray(affiliations.structureId, [place]))
      for (const [index, someone] of one.people.entries())
        for (const workspaceCode of workspaces)
          for (const unit of units)
            for (const access of ['edit', 'view'] as const) {
              const wanted = { departmentId: unit && `${place}-${unit}`, access }
              const found = rights.some(
                (right) =>
                  right.userId === `${place}-${index}` &&
                  right.workspaceCode === workspaceCode &&
                  (right.departmentId === null || right.departmentId === wanted.departmentId) &&
                  allows(right.access, access),
              )
              const ofWorkspace = someone.affiliation?.subscriptions.filter((each) => each.workspaceCode === workspaceCode) ?? []
              const ties = someone.affiliation && { ...someone.affiliation, subscriptions: ofWorkspace }
              const holder = { account: someone, structure: one, affiliation: ties ?? undefined }
              const ruled = entitlement(holder as never, { departmentId: unit, access }, today).entitled
              const naive = naively(one, someone, ofWorkspace as WorkspaceSubscription[], unit, access)
              if (naive) entitled++
              expect({ workspaceCode, unit, access, found, ruled }).toEqual({
                workspaceCode,
                unit,
                access,
                found: naive,
                ruled: naive,
              })
            }
    }),
    { numRuns: 200 },
  )
  expect(entitled).toBeGreaterThan(100)
})

/** The rule by the sentences of DOMAIN.md. */
function naively(
  { isActive }: World,
  { activatedAt, deactivatedAt, affiliation }: World['people'][number],
  ofWorkspace: WorkspaceSubscription[],
  unit: string | null,
  access: string,
) {
  if (activatedAt === null || deactivatedAt !== null || !isActive || affiliation === null || affiliation.endedAt !== null)
    return false
  let affiliated = false
  for (const scope of affiliation.scopes as Scope[]) {
    if (scope.departmentId !== null && scope.departmentId !== unit) continue
    if (scope.state !== 'approved' || scope.endedAt !== null || scope.validFrom > today) continue
    if (scope.validUntil === null || scope.validUntil >= today) affiliated = true
  }
  let subscribed = false
  for (const one of ofWorkspace) {
    if (one.departmentId !== null && one.departmentId !== unit) continue
    if (access === 'edit' && one.access !== 'edit') continue
    if (one.state === 'approved' && one.endedAt === null && one.effectiveFrom <= today) subscribed = true
  }
  return affiliated && subscribed
}

async function write({ db }: Ports, { isActive, people }: World, number: number) {
  const place = `place-${number}`
  const own = (unit: string | null) => unit && `${place}-${unit}`
  const writes: Query[] = [
    db.insert(structures).values({
      ...{ id: place, identifierType: 'AUTRE', identifier: place, legalName: place, displayName: place },
      ...{ createdAt: instant, isActive },
    }),
    ...['a', 'b'].map((code) => db.insert(departments).values({ id: `${place}-${code}`, structureId: place, code, name: code })),
  ]
  for (const [index, { activatedAt, deactivatedAt, affiliation }] of people.entries()) {
    const id = `${place}-${index}`
    writes.push(db.insert(users).values({ id, firstName: 'A', lastName: 'B', createdAt: instant, activatedAt, deactivatedAt }))
    if (!affiliation) continue
    const ties = { affiliationId: id, structureId: place, requestedAt: instant }
    writes.push(
      db.insert(affiliations).values({ id, userId: id, structureId: place, createdAt: instant, endedAt: affiliation.endedAt }),
    )
    for (const [line, { departmentId, ...scope }] of affiliation.scopes.entries())
      writes.push(
        db.insert(affiliationScopes).values({ id: `${id}-${line}`, ...ties, ...scope, departmentId: own(departmentId) } as never),
      )
    for (const [line, { departmentId, ...one }] of affiliation.subscriptions.entries())
      writes.push(
        db
          .insert(subscriptions)
          .values({ id: `${id}-${line}`, ...ties, ...one, departmentId: own(departmentId), origin: 'request' } as never),
      )
  }
  await db.batch(writes as [Query, ...Query[]])
  return place
}
