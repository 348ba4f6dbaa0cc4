import { expect, test } from 'vitest'
import { CLOSED, decideLeaving, readPlan, writePlan } from '#src/domain/account/leaving-plan.ts'

const alone = { id: 's1', othersCount: 0, successor: undefined }
const shared = { id: 's2', othersCount: 3, successor: { userId: 'bob', isActive: true } }

test('a leaving plan is read back from its text, without malformed pairs', () => {
  const plan = new Map([
    ['s1', CLOSED],
    ['s2', 'bob'],
  ])
  expect(readPlan(writePlan(plan))).toEqual(plan)
  expect(readPlan('')).toEqual(new Map())
  expect(readPlan('s1~.x~s2.a.b~s3.c')).toEqual(new Map([['s3', 'c']]))
})

test('every structure gets a successor, or is closed when it has no other member', () => {
  const plan = new Map([
    ['s1', CLOSED],
    ['s2', 'bob'],
    ['s9', 'old news'],
  ])
  expect(decideLeaving('me', plan, [alone, shared]).accepted).toEqual(new Map([...plan].slice(0, 2)))
  expect(decideLeaving('me', new Map(), []).accepted).toEqual(new Map())
})

test.each([
  ['', shared, 'missing'],
  [CLOSED, shared, 'not_alone'],
  ['me', shared, 'same_person'],
  ['ann', { ...shared, successor: undefined }, 'unknown'],
  ['bob', { ...shared, successor: { userId: 'bob', isActive: false } }, 'inactive'],
])('a plan that names « %s » is refused', (successor, structure, problem) => {
  expect(decideLeaving('me', new Map([['s2', successor]]), [structure]).refused).toEqual({ s2: problem })
})
