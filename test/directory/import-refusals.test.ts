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

const UNCLOSED = 'La ligne : un guillemet s’ouvre et ne se referme pas. Les lignes suivantes ont été lues.'
const NOT_UTF8 = /^La ligne : elle n’est pas en UTF-8 : le fichier est sans doute en Windows-1252/

test.each([
  ['AUTRE;AB;A', 'La ligne a 3 colonnes au lieu de 4.'],
  ['AUTRE;AB;A;B;C', 'La ligne a 5 colonnes au lieu de 4.'],
  ['AUTRE;AB;A\uFFFD;B', NOT_UTF8],
  [`AUTRE;AB;A;${'B'.repeat(300)}`, 'Colonne « Ville » : la valeur est trop longue.'],
  ['AUTRE;AB;A\0;B', NOT_UTF8],
  ['AUTRE;AB;"A;B', UNCLOSED],
  ['AUTRE;AB;\u00a0;B', 'Colonne « Raison sociale » : la valeur manque.'],
])('the row %j is refused: %s', async (row, sentence) => {
  const { ports } = await portal()
  const { tally, refused } = await load(ports, `${csvOf([headers])}${row}\r\n`)
  expect(tally).toMatchObject({ read: 1, added: 0, refused: 1 })
  const [title, refusal = ''] = refused.split('\r\n')
  expect([title, refusal.slice(0, 2)]).toEqual(['Ligne;Motif', '2;'])
  expect(refusal.slice(2).replace(/^"|"$/g, '')).toMatch(sentence)
})

const columns = 'siret,codePostalEtablissement,libelleCommuneEtablissement,etatAdministratifEtablissement,enseigne1Etablissement'
const sirets = ['99900005000016', '99900005100014', '99900005200012']

/** Last two cells of three rows, and the lines of those that are refused. */
test.each([
  ['field.md F24', ['A,"MAL FERME', 'A,BON', 'A,12" POUCES'], [2]],
  ['in front of a cell: uniVocity/univocity-parsers #259', ['A,A', '"A,B', 'A,C'], [3]],
  ['at the end of the file', ['A,A', 'A,B', 'A,"C'], [4]],
  ['two of them: arnaudroger/SimpleFlatMapper #692', ['A,"A', 'A,"B', 'A,C'], [2, 3]],
  ['closed by the quote of a later row: apple/turicreate #1692', ['A,"A', 'A,"B"', 'A,C'], [2]],
  ['a quote within a cell: max-mapper/binary-csv #7', ['A,16"', 'A,B', 'A,12"'], []],
  ['quotes that close: adaltas/node-csv #214', ['A,"foo ""bar"""', 'A,"B"', 'A,C'], []],
])('%s: a quote costs its own row alone', async (_, ends, lines) => {
  const rows = ends.map((end, index) => `${sirets[index]},80000,AMIENS,${end}`)
  for (const lineEnd of ['\n', '\r\n']) {
    const { ports } = await portal()
    const { tally, refused } = await load(ports, [columns, ...rows, ''].join(lineEnd), 'sirene')
    expect(tally).toMatchObject({ read: 3, added: 3 - lines.length, refused: lines.length })
    const refusals = refused.split('\r\n').slice(1, -1)
    expect(refusals.map((line) => Number(line.split(';')[0]))).toEqual(lines)
    expect(await stored(ports)).toHaveLength(3 - lines.length)
  }
})

test('a line break within quotes makes one line of an address, and of a name', async () => {
  const { ports } = await portal()
  const { tally } = await load(ports, `${csvOf([headers])}AUTRE;AB;"SARL\r\nDupont";"Saint-\nDenis"\r\n`)
  expect(tally).toMatchObject({ read: 1, added: 1 })
  expect(await stored(ports)).toMatchObject([{ legalName: 'SARL Dupont', city: 'Saint- Denis' }])
})

test.each([
  ['1000', '01000', 'a spreadsheet: PHPOffice/PhpSpreadsheet #2230'],
  [' 01 000 ', '01000', 'spaces'],
  ['2A004', null, 'a department'],
  ['1000.0', null, 'a decimal number: 1024pix/pix #4914'],
  ['100', null, 'two zeros: ropensci/refsplitr #47'],
  ['', '', 'none'],
  ['\u00a0', '', 'blank'],
])('the postal code %j becomes %j: %s', async (code, kept, _source) => {
  const { ports } = await portal()
  const { refused } = await load(ports, `${columns}\n${sirets[0]},"${code}",AMIENS,A,A\n`, 'sirene')
  expect((await stored(ports)).map(({ postalCode }) => postalCode)).toEqual(kept === null ? [] : [kept])
  if (kept === null) expect(refused).toContain('Colonne « codePostalEtablissement » : un code postal français a 5 chiffres.')
})

test.each([
  ['France', '01000'],
  ['République française', '01000'],
  ['FRA', '01000'],
  ['France métropolitaine', '01000'],
  ['\u00a0', '01000'],
  ['Guadeloupe', null],
  ['La Réunion', null],
  ['Nouvelle-Calédonie', null],
])('the code 1000 of %j becomes %j', async (country, kept) => {
  const { ports } = await portal()
  const csv = `Type d’identifiant;Identifiant;Raison sociale;Code postal;Pays\nAUTRE;AB;A;1000;${country}\n`
  const { refused } = await load(ports, csv)
  expect((await stored(ports)).map(({ postalCode }) => postalCode)).toEqual(kept === null ? [] : [kept])
  if (kept === null) expect(refused).toContain('Colonne « Code postal » : un code postal français a 5 chiffres.')
})

test('a Belgian code of four digits stays', async () => {
  const { ports } = await portal()
  const csv = 'Type d’identifiant;Identifiant;Raison sociale;Code postal;Pays\nUE_HORS_FRANCE;BE0123456789;A;1000;Belgique\n'
  await load(ports, csv)
  expect(await stored(ports)).toMatchObject([{ postalCode: '1000' }])
})

test.each(['sep=;\r\n', '\uFEFFsep=;\n', 'SEP=;\r\n'])('the first line %j of Excel is no row', async (first) => {
  const { ports } = await portal()
  const { tally, refused } = await load(ports, `${first}${csvOf([headers])}AUTRE;AB;A;B\r\nAUTRE;;A;B\r\n`)
  expect(tally).toMatchObject({ read: 2, added: 1, refused: 1 })
  expect(refused).toContain('\n4;Colonne « Identifiant »')
})

test('a file in Windows-1252 is told as such', async () => {
  const { ports } = await portal()
  const bytes = Uint8Array.from('Type d\x92identifiant;Identifiant;Raison sociale\nAUTRE;AB;A\n', (sign) => sign.charCodeAt(0))
  const loading = load(ports, new TextDecoder().decode(bytes))
  await expect(loading).rejects.toThrow(/pas de colonne « Type d’identifiant ».*Windows-1252/)
})
