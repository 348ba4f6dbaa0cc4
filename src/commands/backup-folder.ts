import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase } from '#src/adapters/embedded-connection.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from '#src/adapters/private-files.ts'
import type { Files } from '#src/ports/files.ts'

/** As `sha256sum -c` reads it; the last line counts the others, so that none can go unnoticed. */
const SUMS = 'SHA256SUMS'
const FILES = 'fichiers'
export const DATABASES = ['portail.db', 'recherche.db'] as const

export type Paths = Record<(typeof DATABASES)[number], string>
export type Sum = { sha256: string; name: string }

/** Something was changed, is missing or was never finished. */
export class BackupBroken extends Error {}

/** While the portal serves: the databases as they are at one instant, then the files, so that each row has its file. */
export async function writeBackup(folder: string, paths: Paths, files: Files): Promise<Sum[]> {
  await mkdir(join(folder, FILES), { recursive: true, mode: PRIVATE_FOLDER })
  if ((await readdir(folder)).length > 1) throw new BackupBroken(`${folder} is not empty.`)
  const sums: Sum[] = []
  for (const name of DATABASES) {
    copyDatabase(paths[name], join(folder, name))
    sums.push({ name, sha256: await sumOf(join(folder, name)) })
  }
  for await (const key of keysOf(files)) {
    const body = await files.get(key)
    // Deleted since it was listed, or a part of an upload.
    if (body) sums.push({ name: `${FILES}/${key}`, sha256: await store(join(folder, FILES, key), body) })
  }
  const lines = sums.map(({ sha256, name }) => `${sha256}  ${name}\n`)
  await writeFile(join(folder, SUMS), `${lines.join('')}# ${sums.length} entries\n`, { mode: PRIVATE_FILE })
  return sums
}

/** Reads all of it. Throws BackupBroken for one changed byte. */
export async function checkBackup(folder: string): Promise<Sum[]> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch(() => '')
  const sums = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sha256 = '', name = '']) => ({ sha256, name }))
  if (!text.endsWith(`# ${sums.length} entries\n`))
    throw new BackupBroken(`${SUMS} is missing, cut or changed: the backup was not finished.`)
  for (const { name, sha256 } of sums)
    if ((await sumOf(join(folder, name)).catch(() => '')) !== sha256) throw new BackupBroken(`${name} is missing or was changed.`)
  return sums
}

/** The keys of a checked backup, with their content. */
export function backedUpFiles(folder: string, sums: Sum[]) {
  const keys = sums.flatMap(({ name }) => (name.startsWith(`${FILES}/`) ? name.slice(FILES.length + 1) : []))
  return keys.map((key) => ({ key, path: join(folder, FILES, key) }))
}

async function* keysOf(files: Files) {
  for (let after = '', more = true; more; ) {
    const page = await files.list(after)
    for (const { key } of page.files) yield key
    after = page.files.at(-1)?.key ?? ''
    more = page.more
  }
}

async function sumOf(path: string) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

async function store(path: string, body: ReadableStream<Uint8Array>) {
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const chunk of body) {
      hash.update(chunk)
      yield chunk
    }
  }
  await writeFile(path, hashed(), { mode: PRIVATE_FILE, flag: 'wx' })
  return hash.digest('hex')
}
