import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { diskFiles } from '#src/adapters/disk-files.ts'
import { spool } from '#src/adapters/spool.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'

const body = () => new Blob(['RIB']).stream()
const key = 'abcdefgh'

/** The mode of each path under a folder, itself as « . », in octal. */
function modesOf(folder: string) {
  const paths = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  return Object.fromEntries(paths.toSorted().map((path) => [path, (statSync(join(folder, path)).mode & 0o777).toString(8)]))
}

function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-modes-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a data folder as `serve` does, writes to all of it, and reads the modes while it is open. */
async function modesAfterUse(folder: string) {
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  await databases.migrate()
  await diskFiles(join(folder, 'fichiers')).put(key, body(), 3)
  const spooled = await spool(join(folder, 'envois'), body())
  const modes = modesOf(folder)
  await spooled.close()
  await databases.close()
  return modes
}

const closedToOthers = {
  '.': '700',
  envois: '700',
  fichiers: '700',
  'fichiers/ab': '700',
  [`fichiers/ab/${key}`]: '600',
  'portail.db': '600',
  'portail.db-shm': '600',
  'portail.db-wal': '600',
  'recherche.db': '600',
  'recherche.db-shm': '600',
  'recherche.db-wal': '600',
}

test('databases, documents and uploads of a new data folder are closed to other users of the machine', async () => {
  expect(await modesAfterUse(join(emptyFolder(), 'data'))).toEqual(closedToOthers)
})

test('a data folder that an earlier version left open is closed at the next start', async () => {
  const folder = join(emptyFolder(), 'data')
  await modesAfterUse(folder)
  for (const path of ['.', 'fichiers', 'portail.db', 'recherche.db'])
    chmodSync(join(folder, path), path.endsWith('.db') ? 0o644 : 0o755)
  rmSync(join(folder, 'fichiers/ab', key))

  expect(await modesAfterUse(folder)).toEqual(closedToOthers)
})

test('a folder of other files that is chosen as the data folder keeps its mode; the files of the portal in it are closed', async () => {
  const folder = emptyFolder()
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'autre'))
  writeFileSync(join(folder, 'autre/note.txt'), 'x')
  chmodSync(join(folder, 'autre'), 0o755)

  expect(await modesAfterUse(folder)).toMatchObject({ '.': '755', autre: '755', 'portail.db': '600', fichiers: '700' })
})
