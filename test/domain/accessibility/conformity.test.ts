import { expect, test } from 'vitest'
import { conformityOf } from '#src/domain/accessibility/conformity.ts'

test.each([
  ['no audit', undefined, 'none'],
  ['fewer than half of the criteria', { conform: 29, applicable: 60 }, 'none'],
  ['half of the criteria', { conform: 30, applicable: 60 }, 'partial'],
  ['all but one', { conform: 59, applicable: 60 }, 'partial'],
  ['all', { conform: 60, applicable: 60 }, 'total'],
] as const)('%s: the RGAA’s state of conformity', (_, audit, state) => {
  expect(conformityOf(audit)).toBe(state)
})
