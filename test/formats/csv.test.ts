import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CSV_BOM, csvRow, defuse, undefuse } from '#src/formats/csv.ts'
import { CSV_ROW_BYTES_MAX, csvReader } from '#src/formats/csv-reader.ts'

function read(...chunks: string[]) {
  const reader = csvReader()
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()]
}

const cellsOf = (text: string) => read(text).map(({ cells }) => cells)

test.each([
  [['Raison sociale', 'Ville'], 'Raison sociale;Ville\r\n', 'plain cells'],
  [['a;b', 'a,b', 'a"b'], '"a;b";"a,b";"a""b"\r\n', 'separators and quotes'],
  [['a\r\nb', ' a', 'a '], '"a\r\nb";" a";"a "\r\n', 'line breaks, spaces around'],
  [['', ''], ';\r\n', 'two empty cells'],
  [[''], '""\r\n', 'one empty cell'],
  [['=1+1', '+33 1', '-5', '@SUM(A1)'], "'=1+1;'+33 1;'-5;'@SUM(A1)\r\n", 'formulas'],
  [['\t=1', '\r=1', '＝1'], '"\'\t=1";"\'\r=1";\'＝1\r\n', 'formulas in disguise'],
  [["'=1", "l'été", "'dit'"], "''=1;l'été;'dit'\r\n", 'apostrophes of its own'],
])('%j is written as %j: %s', (cells, text) => {
  expect(csvRow(cells)).toBe(text)
})

test.each(['=', '+', '-', '@', '\t', '\r'])(
  'a cell that starts with %j is written without a formula and read back unchanged',
  (start) => {
    expect(defuse(`${start}cmd`)).toBe(`'${start}cmd`)
    expect(undefuse(defuse(`${start}cmd`))).toBe(`${start}cmd`)
  },
)

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', 'é', CSV_BOM) }),
)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })

test('any cell is written without a formula and read back unchanged', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(defuse(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(undefuse(defuse(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('a written file is read back unchanged, in chunks of any size', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), fc.boolean(), (rows, size, withBom) => {
      const text = (withBom ? CSV_BOM : '') + rows.map(csvRow).join('')
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []
      fc.pre(withBom || !text.startsWith(CSV_BOM))
      expect(read(...pieces).map(({ cells }) => cells.map(undefuse))).toEqual(rows)
    }),
    { numRuns: 2000 },
  )
})

test('chunks of any size give the same rows and line numbers, whatever the text', () => {
  const anyText = fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', 'a', 'é'), maxLength: 40 })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 5 }), (text, size) => {
      expect(read(...(text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []))).toEqual(read(text))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [
    'siren,nic\n1,2\n',
    [
      ['siren', 'nic'],
      ['1', '2'],
    ],
    'commas, as INSEE writes',
  ],
  [
    'nom;ville\r\nDupont, SARL;Paris\r\n',
    [
      ['nom', 'ville'],
      ['Dupont, SARL', 'Paris'],
    ],
    'semicolons, commas inside',
  ],
  [
    '"nom, prénom";ville\nA;B',
    [
      ['nom, prénom', 'ville'],
      ['A', 'B'],
    ],
    'a comma in a quoted heading does not count',
  ],
  [
    'a;b\rc;d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'old line ends',
  ],
  [
    'a;b\n\n\r\nc;d\n\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'empty lines',
  ],
  ['\uFEFFa;b', [['a', 'b']], 'a BOM, no line end'],
  ['"a ""b"" c";"d\ne"', [['a "b" c', 'd\ne']], 'quotes'],
  ['a "b" c;"d"e', [['a "b" c', '"d"e']], 'quotes where they should not be'],
  [
    'a;\n;b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
    'empty cells',
  ],
  ['', [], 'nothing'],
  ['\uFEFF', [], 'a BOM alone'],
])('%j is read as %j: %s', (text, rows) => {
  expect(cellsOf(text)).toEqual(rows)
})

test('rows have their line number, line breaks within quotes counted', () => {
  expect(read('a;b\r\n"x\r\ny";1\r\n\r\nc;', 'd\r', '\ne;f').map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, 'a'],
    [2, 'x\r\ny'],
    [5, 'c'],
    [6, 'e'],
  ])
})

test('a quote that never closes is reported with its line', () => {
  expect(read('a;b\n1;2\n"3;4\n5;6\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 3, cells: [], problem: 'unclosed_quote' },
  ])
})

test('a row that is too long is reported, and reading resumes at the next line', () => {
  const long = 'x'.repeat(CSV_ROW_BYTES_MAX)
  const rows = [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: [], problem: 'too_long' },
    { line: 3, cells: ['c', 'd'] },
  ]
  expect(read('a;b\n"', long, 'yy', 'zz\r', '\nc;d\n')).toEqual(rows)
  expect(read('a;b\n"', long, 'zz\r\nc;d\n')).toEqual(rows)
})

test('rows are returned as soon as they are complete', () => {
  const reader = csvReader()
  // The parser looks some bytes ahead.
  expect(reader.push('a;b\nccccc')).toHaveLength(1)
  expect(reader.push(';d')).toHaveLength(0)
  expect(reader.push('\neeeee')).toHaveLength(1)
  expect(reader.end()).toHaveLength(1)
})
