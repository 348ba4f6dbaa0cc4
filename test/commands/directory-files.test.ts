import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileName, filePieces, refusedRows, unreadableSentence } from '#src/commands/directory-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'portail-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a file is recognized by its content, not by its path or size', () => {
  const name = fileName(fileOf('a.csv', 'x'.repeat(3_000_000)), 'portail')
  expect(fileName(fileOf('b.csv', 'x'.repeat(3_000_000)), 'portail')).toBe(name)
  expect(fileName(fileOf('c.csv', `${'x'.repeat(2_999_999)}y`), 'portail')).not.toBe(name)
  expect(fileName(fileOf('d.csv', `y${'x'.repeat(2_999_999)}`), 'portail')).not.toBe(name)
  expect(fileName(fileOf('a.csv', 'x'.repeat(3_000_000)), 'sirene')).not.toBe(name)
})

test('accents split between two chunks of a file are read correctly', async () => {
  const text = 'é'.repeat(2_000_001)
  let read = ''
  for await (const piece of filePieces(fileOf('long.csv', `a${text}`))) read += piece
  expect(read === `a${text}`).toBe(true)
})

test('« Texte Unicode » of Excel is read: UTF-16 with its mark', async () => {
  const path = join(folder, 'unicode.txt')
  writeFileSync(path, Buffer.from('\uFEFFType\tVille\r\nA\tÉvreux\r\n', 'utf16le'))
  let read = ''
  for await (const piece of filePieces(path)) read += piece
  expect(read).toBe('\uFEFFType\tVille\r\nA\tÉvreux\r\n')
})

const unicode = 'Type\tVille\r\nA\tÉvreux\r\n'

test.each([
  ['big endian', true, true],
  ['big endian without a mark', true, false],
  ['little endian without a mark', false, false],
])('UTF-16, %s, is read', async (_, isBig, isMarked) => {
  const bytes = Buffer.from(`${isMarked ? '\uFEFF' : ''}${unicode}`, 'utf16le')
  const path = join(folder, 'wide.csv')
  writeFileSync(path, isBig ? bytes.swap16() : bytes)
  let read = ''
  for await (const piece of filePieces(path)) read += piece
  expect(read.replace('\uFEFF', '')).toBe(unicode)
})

test.each([
  ['\x1f\x8b\x08\0', 'compressé (gzip)'],
  ['PK\x03\x04', 'archive ZIP ou un classeur'],
  ['\xd0\xcf\x11\xe0', 'est un classeur'],
  ['BZh9', 'compressé (bzip2)'],
  ['PK;Ville', undefined],
])('a file that begins with %j is told as %s', (start, told) => {
  const path = join(folder, 'packed')
  writeFileSync(path, Buffer.from(start, 'latin1'))
  expect(unreadableSentence(path)).toEqual(told && expect.stringContaining(told))
})

test('the file of refused rows continues after the last batch, or starts anew', () => {
  const path = join(folder, 'refused.csv')
  const rows = refusedRows(path)
  expect(rows.size()).toBe(0)
  rows.cutTo(0)
  rows.add('line;problems\r\n')
  const size = rows.size()
  rows.add('3;half a li')
  rows.cutTo(size)
  rows.add('3;whole\r\n')
  expect(readFileSync(path, 'utf8')).toBe('line;problems\r\n3;whole\r\n')
  rows.cutTo(0)
  expect(rows.size()).toBe(0)
})
