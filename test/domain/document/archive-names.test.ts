import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveNames } from '#src/domain/document/archive-names.ts'

test.each([
  [
    ['rib.pdf', 'RIB.pdf', 'rib.pdf'],
    ['rib.pdf', 'RIB (2).pdf', 'rib (3).pdf'],
  ],
  [
    ['a', 'a'],
    ['a', 'a (2)'],
  ],
  [
    ['a?.pdf', 'a:.pdf'],
    ['a_.pdf', 'a_ (2).pdf'],
  ],
  [
    ['CON.txt', 'con', 'nul .pdf', 'contrat.pdf'],
    ['_CON.txt', '_con', '_nul .pdf', 'contrat.pdf'],
  ],
])('the documents %j get the names %j in a ZIP', (names, expected) => {
  expect(archiveNames(names)).toEqual(expected)
})

test('no two entries of a ZIP have the same name', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a.pdf', 'A.pdf', 'a (2).pdf', 'a', 'a?', 'a*')), (names) => {
      const entries = archiveNames(names).map((name) => name.toLowerCase())
      expect(new Set(entries).size).toBe(names.length)
    }),
  )
})
