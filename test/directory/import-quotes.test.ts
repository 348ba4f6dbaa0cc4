import { expect, test } from 'vitest'
import { portal } from '#test/support/portal.ts'
import { load, stored } from './load.ts'

const lineEnds = ['\n', '\r\n', '\r']
const header = 'Raison sociale;Adresse;Type d’identifiant;Identifiant'
const next = 'Suivante;2 rue B;SIRET;99900005100014'

test.each([
  ['"Mairie de\nLyon";1 rue A;SIRET;99900005000016', 'Mairie de Lyon', '1 rue A', 'first cell'],
  ['Mairie;"1 rue A\n69000 Lyon";SIRET;99900005000016', 'Mairie', '1 rue A 69000 Lyon', 'in the middle'],
  ['"Mairie\nde\nLyon";"1 rue A\nBP 2";"SIRET";"99900005000016"', 'Mairie de Lyon', '1 rue A BP 2', 'several, all quoted'],
  [
    '"La Poste, siège\nParis, France, Europe, Terre";;SIRET;99900005000016',
    'La Poste, siège Paris, France, Europe, Terre',
    '',
    'commas',
  ],
  [
    'Mairie;"1 rue A\nBât. B; esc. C; porte D; étage 2";SIRET;99900005000016',
    'Mairie',
    '1 rue A Bât. B; esc. C; porte D; étage 2',
    'semicolons',
  ],
])('a row whose cell holds a line break is one row: %j', async (row, legalName, addressLine1, _) => {
  for (const lineEnd of lineEnds) {
    const { ports } = await portal()
    const { tally, refused } = await load(ports, [header, row.replaceAll('\n', lineEnd), next, ''].join(lineEnd))
    expect(refused).toBe('Ligne;Motif\r\n')
    expect(tally).toMatchObject({ read: 2, added: 2, refused: 0 })
    expect(await stored(ports)).toMatchObject([{ legalName, addressLine1 }, { legalName: 'Suivante' }])
  }
})

test.each([
  ['Ouverte;"1 rue A;SIRET;99900005000016', [2]],
  ['"Ouverte;1 rue A;SIRET;99900005000016', [2]],
  ['Ouverte;"1 rue A;SIRET;99900005000016\nB;"2 rue B";SIRET;99900005200012', [2]],
  ['Ouverte;"1 rue A;SIRET;99900005000016\nB;2 rue B";SIRET;99900005200012', [2]],
])('%j: an open quote costs its own row alone, whatever ends the lines', async (rows, lines) => {
  for (const lineEnd of lineEnds) {
    const { ports } = await portal()
    const { tally, refused } = await load(ports, [header, ...rows.split('\n'), next, ''].join(lineEnd))
    expect(
      refused
        .split('\r\n')
        .slice(1, -1)
        .map((line) => Number(line.split(';')[0])),
    ).toEqual(lines)
    expect(tally).toMatchObject({ read: rows.split('\n').length + 1, refused: lines.length })
    expect((await stored(ports)).at(-1) ?? {}).toBeDefined()
  }
})

const ofType = (number: number, cells: string) => `AUTRE;E14B100${number};${cells}`

/** Rows that begin by their type, and the lines that are refused. */
test.each([
  [
    ['"Mairie A;Lyon', '"Mairie B;Paris', 'Mairie C;Nice'],
    [2, 3],
  ],
  [
    ['"Mairie A;Lyon', '"Mairie B;Paris', '"Mairie C;Nice', 'Mairie D;Pau'],
    [2, 3, 4],
  ],
  [
    ['"Mairie A;Lyon', 'Mairie B;"Paris', 'Mairie C;Nice'],
    [2, 3],
  ],
  [
    ['Mairie A;"Lyon', '"Mairie B;Paris', 'Mairie C;Nice'],
    [2, 3],
  ],
  [
    ['"Mairie A;Lyon', '";Paris', 'Mairie C;Nice'],
    [2, 3],
  ],
  [['"Mairie A;Lyon', '"Mairie B";Paris', 'Mairie C;Nice'], [2]],
  [
    ['"Mairie A;Lyon', 'Mairie B;Paris', '"Mairie C;Nice', 'Mairie D;Pau'],
    [2, 4],
  ],
])('no row is swallowed by the forgotten quotes of %j', async (ends, lines) => {
  for (const lineEnd of lineEnds) {
    const { ports } = await portal()
    const rows = ends.map((cells, index) => ofType(index, cells))
    const csv = ['Type d’identifiant;Identifiant;Raison sociale;Ville', ...rows, ''].join(lineEnd)
    const { tally, refused } = await load(ports, csv)
    const told = refused.split('\r\n').slice(1, -1)
    expect(told.map((line) => Number(line.split(';')[0]))).toEqual(lines)
    expect(tally).toMatchObject({ read: rows.length, added: rows.length - lines.length, refused: lines.length })
    expect((await stored(ports)).every(({ legalName }) => /^Mairie .$/.test(legalName))).toBe(true)
  }
})

test.each(lineEnds)('a quote that opens in the headings and never closes is told as such, lines ended by %j', async (lineEnd) => {
  const { ports } = await portal()
  const open = header.replace('Adresse', '"Adresse')
  for (const rows of [[next], [next, next.replace('2 rue B', '"2 rue B"')], []])
    await expect(load(ports, [open, ...rows, ''].join(lineEnd))).rejects.toThrow('Dans la ligne des titres, un guillemet s’ouvre')
})

test.each([
  ['\t', '', 'Excel’s « Texte (séparateur : tabulation) »'],
  ['|', '', 'pipes'],
  [',', '', 'commas, and one in quotes in the headings'],
  ['\t', 'sep=\t\n', 'said by the first line'],
])('cells separated by %j are read: %s%s', async (separator, first, _) => {
  const { ports } = await portal()
  const headings = ['"Raison sociale"', '"Adresse; voie, lieu"', 'Type d’identifiant', 'Identifiant']
  const rows = [headings, ['Mairie', '"1, rue A; BP 2"', 'SIRET', '99900005000016']].map((cells) => cells.join(separator))
  const { tally } = await load(ports, `${first}${rows.join('\n')}\n`)
  expect(tally).toMatchObject({ read: 1, added: 1 })
})
