import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { productFiles } from '#test/support/rooms.ts'
import { imports, read, sources } from '#test/support/source-files.ts'

const LINES_MAX = 120
const TEST_LINES_MAX = 200
/** A shorter file with one importer belongs in that importer, unless its name is worth finding. */
const LINES_MIN = 15

/** Short files that stand alone, each with the reason. */
const shortFiles: Record<string, string> = {
  'components/layout/AccountFrame.tsx': 'the frame of a page, found beside the other frames',
  'src/support-urls.ts': 'addresses of one kind of reader, beside those of programs',
  'components/support/SupportFrame.tsx': 'the frame of a page, called by two kinds of reader',
}
/** One file an entry of a table, however short: a feature's fixed files, a job, a mail. */
const oneAnEntry =
  /^src\/features\/[^/]+\/(routes|form|[\w-]+\.(access|queries|writes))\.tsx?$|^src\/jobs\/|^components\/mails\/[\w-]+-mail\.ts$/

/** STYLE.md tells what each suffix means. */
const featureFile = /^(routes|form|[a-z]+(-[a-z]+)*)(\.(writes|queries|access|mails|view))?\.tsx?$/
/** Types of rows may be named anywhere. */
const SQL_IMPORT = /^import (?!type )[^;'"]*'(drizzle-orm|#src\/db\/schema\/)/m
const suffixInTheName = /-(writes|store|queries|access|mails|view)\.tsx?$/

test(`a file has at most ${LINES_MAX} lines, a test ${TEST_LINES_MAX}`, () => {
  const tooLong = (file: string) => linesOf(file) > (file.startsWith('test/') ? TEST_LINES_MAX : LINES_MAX)
  expect([...productFiles(), ...sources('test')].filter(tooLong)).toEqual([])
})

test(`a file of fewer than ${LINES_MIN} lines has two importers, or a reason`, () => {
  const importers = new Map<string, number>()
  for (const target of productFiles().flatMap((file) => imports(file))) importers.set(target, (importers.get(target) ?? 0) + 1)
  const short = productFiles().filter((file) => linesOf(file) < LINES_MIN && importers.get(file) === 1 && !oneAnEntry.test(file))
  expect(short.sort()).toEqual(Object.keys(shortFiles).sort())
})

test('a feature names its files by the grammar of STYLE.md', () => {
  const names = sources('src/features').filter((file) => {
    const name = basename(file)
    return !featureFile.test(name) || suffixInTheName.test(name)
  })
  expect(names).toEqual([])
})

test('a feature writes SQL in its .queries and .writes files alone', () => {
  const others = sources('src/features').filter((file) => !/\.(queries|writes)\.ts$/.test(file))
  expect(others.filter((file) => SQL_IMPORT.test(read(file)))).toEqual([])
})

test('words of a feature stand in files named words.ts or …-words.ts', () => {
  expect(sources('components').filter((file) => /-wording\.ts$/.test(file))).toEqual([])
})

const linesOf = (file: string) => read(file).split('\n').length - 1
