import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { fileName, filePieces, refusedRows } from '#src/commands/directory-files.ts'
import { importStructures } from '#src/directory/import-structures.ts'
import { sources } from '#src/directory/sources.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { optimizeIndex } from '#src/search/rebuild-index.ts'
import { madeUpDirectory } from './made-up-directory.ts'
import { measureQueries } from './search-queries.ts'
import { taken } from './taken.ts'

const STRUCTURES = Number(process.env.STRUCTURES || 1_000_000)

export async function benchSearch() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-bench-'))
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  await databases.migrate()
  const ports = { db: sqlDatabase(databases.portal), search: sqlDatabase(databases.search), now: systemClock, randomToken }
  const path = join(folder, 'directory.csv')
  writeFileSync(path, '')
  for await (const piece of madeUpDirectory(STRUCTURES)) appendFileSync(path, piece)

  console.log(`${STRUCTURES} structures, ${Math.round(statSync(path).size / 1e6)} MB of CSV\n`)
  await timed('load (npm run import)', () => load(ports, path))
  await timed('load the same again', () => load(ports, path))
  await timed('index', () => indexStructures(ports, STRUCTURES))
  await timed('optimize', () => optimizeIndex(ports.search))
  await timed('count trigrams', () => countTrigrams(ports.search))
  await measureQueries(ports)
  databases.close()
  rmSync(folder, { recursive: true, force: true })
}

type Ports = Parameters<typeof importStructures>[0]

async function load(ports: Ports, path: string) {
  const file = {
    name: fileName(path, 'sirene'),
    pieces: filePieces(path),
    source: sources.sirene,
    refusedRows: refusedRows(`${path}.refused`),
  }
  const { refused } = await importStructures(ports, file, () => {})
  if (refused > 0) throw new Error(`${refused} rows were refused`)
}

async function timed(what: string, work: () => Promise<unknown>) {
  const { wall, processor } = await taken(work)
  const rate = (ms: number) =>
    `${(ms / 1000).toFixed(1).padStart(8)} s ${String(Math.round((STRUCTURES * 1000) / ms)).padStart(9)} rows/s`
  console.log(`${what.padEnd(24)}${rate(wall)}   processor ${rate(processor)}`)
}
