import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileExists, type Files, LISTED_FILES_MAX, type ListedFile, type Range } from '#src/ports/files.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER, restrict } from './private-files.ts'

const PARTIAL = '.partiel'
const CHUNK_BYTES = 65_536
const WHOLE: Range = { offset: 0, length: Number.POSITIVE_INFINITY }

/** Files in a folder, named by their random keys. A file is written under a temporary name, synced, then linked in place. */
export function diskFiles(folder: string): Files {
  // Files of earlier versions are closed to other users of the machine too.
  restrict(folder, PRIVATE_FOLDER)
  const folderOf = (key: string) => join(folder, key.slice(0, 2))
  const pathOf = (key: string) => join(folderOf(key), key)
  return {
    async put(key, body) {
      await mkdir(folderOf(key), { recursive: true, mode: PRIVATE_FOLDER })
      const partial = pathOf(key) + PARTIAL
      const file = await open(partial, 'wx', PRIVATE_FILE).catch(exists)
      try {
        await write(file, body)
        // Unlike a rename, a link never replaces a file.
        await link(partial, pathOf(key)).catch(exists)
      } finally {
        await rm(partial, { force: true })
      }
      await synchronise(folderOf(key))
    },
    async get(key, range) {
      const file = await open(pathOf(key)).catch(absent)
      return file && bodyOf(file, range)
    },
    async delete(key) {
      await rm(pathOf(key) + PARTIAL, { force: true })
      await rm(pathOf(key), { force: true })
    },
    async list(after) {
      const listed: ListedFile[] = []
      const folders = (await names(folder)).filter((name) => name >= after.slice(0, 2))
      for (const each of folders) {
        if (listed.length > LISTED_FILES_MAX) break
        const files = (await names(join(folder, each))).map((name) => ({ key: name.replace(PARTIAL, ''), name }))
        for (const { key, name } of files.filter(({ key }) => key > after)) {
          const found = await stat(join(folder, each, name)).catch(absent)
          if (found && listed.at(-1)?.key !== key) listed.push({ key, storedAt: found.mtime })
        }
      }
      return { files: listed.slice(0, LISTED_FILES_MAX), more: listed.length > LISTED_FILES_MAX }
    },
  }
}

async function write(file: FileHandle, body: ReadableStream<Uint8Array>) {
  try {
    for await (const chunk of body) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Reads on demand and closes the file however the stream ends. Node's stream converted to a web stream takes twice the memory. */
function bodyOf(file: FileHandle, { offset, length }: Range = WHOLE): ReadableStream<Uint8Array> {
  let at = offset
  const read = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, offset + length - at))
    const { bytesRead } = chunk.length > 0 ? await file.read(chunk, 0, chunk.length, at) : { bytesRead: 0 }
    at += bytesRead
    if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead))
    await file.close()
    controller.close()
  }
  return new ReadableStream(
    {
      pull: (controller) =>
        read(controller).catch(async (error) => {
          await file.close()
          throw error
        }),
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  )
}

/** A new name survives a crash only once its folder is synced too. */
async function synchronise(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function names(folder: string) {
  const found = await readdir(folder).catch(absent)
  return found?.sort() ?? []
}

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function exists(error: unknown): never {
  throw codeOf(error) === 'EEXIST' ? new FileExists('the key is taken', { cause: error }) : error
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
