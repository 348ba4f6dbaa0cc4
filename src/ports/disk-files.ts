import { createReadStream } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Files } from './files.ts'

/** Files in a folder, each under its own random key. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)
  return {
    async put(key, body) {
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true })
      await writeFile(pathOf(key), body, { flag: 'wx' })
    },
    async get(key) {
      const found = await stat(pathOf(key)).catch(() => undefined)
      return found && (Readable.toWeb(createReadStream(pathOf(key))) as ReadableStream<Uint8Array>)
    },
  }
}
