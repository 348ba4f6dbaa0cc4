import { expect, test } from 'vitest'
import { ColumnsMissing } from '#src/directory/read-directory.ts'
import { portal } from '#test/support/portal.ts'
import { csvOf, headers, load, stored } from './load.ts'

test.each([
  ['', 'Type d’identifiant'],
  ['Nom;Ville\r\nA;B\r\n', 'Type d’identifiant'],
  ['Identifiant;Raison sociale\r\n1;A\r\n', 'Type d’identifiant'],
])('a file of another format, %j, is refused whole', async (csv, missing) => {
  const { ports } = await portal()
  const loading = load(ports, csv)
  await expect(loading).rejects.toThrow(ColumnsMissing)
  await expect(loading).rejects.toThrow(missing)
  expect(await stored(ports)).toEqual([])
})

test.each([
  ['AUTRE;AB;A', '3 cells instead of 4'],
  ['AUTRE;AB;A;B;C', '5 cells instead of 4'],
  ['AUTRE;AB;A\uFFFD;B', 'not UTF-8'],
  [`AUTRE;AB;A;${'B'.repeat(300)}`, 'city: too_long'],
  ['AUTRE;AB;A\0;B', 'not UTF-8'],
  ['AUTRE;AB;"A;B', 'unclosed_quote'],
  ['AUTRE;AB;"A;B\r\nAUTRE;CD;C;D\r\nAUTRE;EF;"E";F', 'unclosed_quote'],
])('the row %j is refused: %s', async (row, problem) => {
  const { ports } = await portal()
  const { tally, refused } = await load(ports, `${csvOf([headers])}${row}\r\n`)
  expect(tally).toMatchObject({ changed: 0, refused: 1 })
  expect(refused).toBe(`line;problems\r\n2;${problem}\r\n`)
})
