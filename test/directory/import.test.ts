import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { jobRuns, journal } from '#src/db/schema/operations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { exportAll } from '#src/directory/export-structures.ts'
import { importStructures } from '#src/directory/import-structures.ts'
import { sources } from '#src/directory/sources.ts'
import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { portal } from '#test/support/portal.ts'
import { writeManyStructures } from '#test/support/structures.ts'
import { csvOf, headers, load, piecesOf, refusals, stored } from './load.ts'

async function exported(ports: Ports) {
  let csv = ''
  for await (const piece of exportAll(ports.db)) csv += piece
  return csv
}

const sample = [
  headers,
  ['SIRET', '732 829 320 00074', 'Peintures “Été”', 'Amiens'],
  ['SIRET', '73282932000075', 'Wrong key', 'Amiens'],
  ['SIRET', '35600000000048', '', 'Paris'],
  ['INCONNU', 'x', 'No such type', 'Lille'],
  ['AUTRE', 'EN COURS 1', '=1+1 "quoted"; and\r\nbroken', 'Évry'],
]

test('valid rows are imported; invalid ones are reported with their line and reason', async () => {
  const { ports } = await portal()
  const { tally, refused } = await load(ports, csvOf(sample))
  expect(tally).toMatchObject({ read: 5, added: 2, changed: 0, unchanged: 0, refused: 3 })
  expect(refused.split('\r\n')).toEqual([
    'Ligne;Motif',
    '3;Colonne « Identifiant » : l’identifiant contient une erreur : sa clé de contrôle ne correspond pas.',
    '4;Colonne « Raison sociale » : la valeur manque.',
    '5;Colonne « Type d’identifiant » : ce type d’identifiant n’existe pas.',
    '',
  ])
  expect((await stored(ports)).map(({ identifier, legalName }) => [identifier, legalName])).toEqual([
    ['73282932000074', 'Peintures “Été”'],
    ['ENCOURS1', '=1+1 "quoted"; and broken'],
  ])
})

test('importing again changes nothing; changed rows update their structure and keep the fields absent from the file', async () => {
  const { ports, structure } = await portal()
  const { id } = await structure({ identifier: '73282932000074', legalName: 'Old', email: 'a@b.example', isPublic: true })
  expect((await load(ports, csvOf(sample))).tally).toMatchObject({ added: 1, changed: 1, unchanged: 0 })
  expect((await load(ports, csvOf(sample))).tally).toMatchObject({ added: 0, changed: 0, unchanged: 2 })

  const [row] = await ports.db.select().from(structures).where(sql`id = ${id}`)
  expect(row).toMatchObject({ legalName: 'Peintures “Été”', city: 'Amiens', email: 'a@b.example', isPublic: true, version: 2 })
})

test('the last of two rows for the same structure is kept', async () => {
  const { ports } = await portal()
  const twice = [headers, ['AUTRE', 'AB', 'First', ''], ['AUTRE', 'A B', 'Last', '']]
  await load(ports, csvOf(twice))
  expect((await stored(ports)).map(({ legalName }) => legalName)).toEqual(['Last'])
})

test('an export imported elsewhere gives the same directory, whatever the names contain', async () => {
  const { ports, structure } = await portal()
  await structure({
    legalName: '=HYPERLINK("x")',
    displayName: "'=déjà",
    addressLine1: 'a;b,d"e"',
    phone: '+33 1 23 45 67 89',
    isPublic: true,
  })
  await structure({ legalName: '@', displayName: '-1', country: "Côte d'Ivoire", email: 'e@b.example', isActive: false })
  await structure({
    identifierType: 'PARTICULIER',
    identifier: 'JEANNE',
    commitmentNumberRequired: true,
    departmentCodeRequired: true,
  })
  const [csv, before] = [await exported(ports), await stored(ports)]

  await ports.db.delete(structures)
  expect((await load(ports, csv)).tally).toMatchObject({ read: 3, added: 3, refused: 0 })
  expect(await stored(ports)).toEqual(before)
  expect((await load(ports, csv)).tally.changed).toBe(0)
  expect((await exported(ports)).split('\r\n').toSorted()).toEqual(csv.split('\r\n').toSorted())
})

test('a killed import resumes after its last batch and reports each refused row once', async () => {
  const { ports } = await portal()
  await writeManyStructures(ports, 6000)
  const lines = (await exported(ports)).split('\r\n')
  await ports.db.delete(structures)
  const csv = lines.toSpliced(1500, 0, 'AUTRE;1').toSpliced(4500, 0, 'AUTRE;2').join('\r\n')
  const refusedRows = refusals()
  const file = (pieces: AsyncIterable<string>) => ({ name: 'import:killed', pieces, source: sources.portail, refusedRows })
  async function* cut() {
    yield csv.slice(0, Math.floor(csv.length * 0.9))
    throw new Error('killed')
  }

  await expect(importStructures(ports, file(cut()), () => {})).rejects.toThrow('killed')
  const kept = (await stored(ports)).length
  expect(kept).toBeGreaterThan(2000)
  expect(kept).toBeLessThan(6000)
  refusedRows.add('half a li')

  const done: number[] = []
  const tally = await importStructures(ports, file(piecesOf(csv)), (_, rows) => done.push(rows))
  expect(tally).toMatchObject({ read: 6002, added: 6000, changed: 0, unchanged: 0, refused: 2 })
  expect(done.at(-1)).toBeLessThan(4100)
  expect(await stored(ports)).toHaveLength(6000)
  expect(
    refusedRows
      .text()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[0]),
  ).toEqual(['1501', '4501', ''])
  expect(await ports.db.select().from(jobRuns)).toMatchObject([
    { name: 'import:killed', outcome: '6002 read, 6000 added, 0 changed, 0 unchanged, 2 refused' },
  ])
  expect(await ports.db.select().from(journal)).toMatchObject([{ act: 'directory_imported', details: { added: 6000 } }])
})

test('imported structures wait for indexing; unchanged ones do not', async () => {
  const { ports } = await portal()
  await load(ports, csvOf(sample))
  expect(await indexStructures(ports, 100)).toBe(2)
  await load(ports, csvOf(sample))
  expect(await indexStructures(ports, 100)).toBe(0)
})

test('INSEE’s file is imported: the managers’ label stays, the register’s name replaces the old one', async () => {
  const { ports, structure } = await portal()
  await structure({ identifier: '73282932000074', legalName: 'Ancien nom', displayName: 'Le nom des gestionnaires' })
  const columns = [
    'siret',
    'codePostalEtablissement',
    'libelleCommuneEtablissement',
    'etatAdministratifEtablissement',
    'denominationUniteLegale',
  ]
  const csv = [
    columns,
    ['73282932000074', '80000', 'AMIENS', 'F', 'NOUVEAU NOM'],
    ['35600000000048', '75015', 'PARIS', 'A', 'LA POSTE'],
  ]
  expect((await load(ports, csv.map((row) => row.join(',')).join('\n'), 'sirene')).tally).toMatchObject({
    added: 1,
    changed: 1,
    refused: 0,
  })
  expect(await stored(ports)).toMatchObject([
    { legalName: 'LA POSTE', displayName: 'LA POSTE', postalCode: '75015', isActive: true },
    { legalName: 'NOUVEAU NOM', displayName: 'Le nom des gestionnaires', isActive: false },
  ])
})
