// npm run import -- structures FILE.csv [--source sirene|portail] [--refused FILE.csv]: columns in docs/operations.md. An interrupted
// import resumes where it stopped; a second run changes nothing.
import { parseArgs } from 'node:util'
import { randomToken, systemClock } from '#src/adapters/clock-and-randomness.ts'
import { importStructures, type Tally } from '#src/directory/import-structures.ts'
import { ColumnsMissing } from '#src/directory/read-directory.ts'
import { sources } from '#src/directory/sources.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { commandDatabases } from './command-databases.ts'
import { fileName, filePieces, isFile, refusedRows, unreadableSentence } from './directory-files.ts'
import { progress } from './progress.ts'

const INDEXED_A_STEP = 20_000

const { path, source, refused: refusedFile } = readCommand()
if (!isFile(path)) fail(`There is no file ${path} to read.`)

const unreadable = unreadableSentence(path)
if (unreadable) fail(unreadable)

const databases = await commandDatabases(process.env)
const ports = { ...databases, now: systemClock, randomToken }
const refusedPath = refusedFile ?? `${path}.refused.csv`

try {
  const file = {
    name: fileName(path, source),
    pieces: filePieces(path),
    source: sources[source],
    refusedRows: refusedRows(refusedPath),
  }
  let rows = 0
  const loading = progress('loaded')
  const tally = await importStructures(ports, file, ({ refused }, done) => {
    rows = done
    loading.at(done, `, ${refused} refused`)
  })
  loading.end(rows)
  const indexing = progress('indexed')
  let indexed = 0
  for (let some = -1; some !== 0; indexed += some) {
    some = await indexStructures(ports, INDEXED_A_STEP)
    indexing.at(indexed + some)
  }
  indexing.end(indexed)
  await countTrigrams(ports.search)
  tell(tally)
} catch (error) {
  if (!(error instanceof ColumnsMissing)) throw error
  fail(error.message)
}
await databases.close()

function readCommand(): { path: string; source: keyof typeof sources; refused: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { source: { type: 'string', default: 'portail' }, refused: { type: 'string' } },
    })
    const { source, refused } = values
    const [what, path] = positionals
    if (what === 'structures' && path && (source === 'portail' || source === 'sirene')) return { path, source, refused }
  } catch {
    // An unknown option is answered with the usage.
  }
  return fail('Usage: npm run import -- structures FILE.csv [--source sirene|portail] [--refused FILE.csv]')
}

function tell({ read, added, changed, unchanged, refused }: Tally) {
  console.log(`${read} rows read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`)
  if (refused > 0) console.log(`The refused rows, and why: ${refusedPath}`)
}

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
