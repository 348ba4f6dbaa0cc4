import { expect, test } from 'vitest'
import { mayGo, trashedKeyOf, trashKey } from '#src/domain/document/trash.ts'

test.each([
  [0, 0, true],
  [0, 5, true],
  [1, 99, false],
  [1, 100, true],
  [6, 6, false],
  [20, 2000, true],
  [20, 1999, false],
  [21, 1_000_000, false],
])('%i superfluous files of %i may go without an operator’s word: %s', (superfluous, files, may) => {
  expect(mayGo(superfluous, files)).toBe(may)
})

test('a key in the trash tells the key that the file had', () => {
  expect(trashedKeyOf(trashKey('abc'))).toBe('abc')
  expect(trashedKeyOf('abc')).toBeUndefined()
})
