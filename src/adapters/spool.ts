import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomToken } from './clock-and-randomness.ts'
import { collect } from './collect.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-files.ts'

const CHUNK_BYTES = 65_536

/** A complete body: length, checksum, and readable several times. */
export type Spooled = { sizeBytes: number; sha256: string; read: () => AsyncIterable<Uint8Array>; close: () => Promise<void> }

/** Writes a body to the disk until it is complete: a hundred slow uploads in memory would fill it. */
export async function spool(folder: string, body: ReadableStream<Uint8Array>): Promise<Spooled> {
  const file = await openNameless(folder)
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const chunk of body) {
      await file.writeFile(chunk)
      hash.update(chunk)
      sizeBytes += chunk.length
    }
  } catch (error) {
    await file.close()
    throw error
  }
  return { sizeBytes, sha256: hash.digest('hex'), read: () => read(file), close: () => file.close() }
}

/** Where there is no disk: 10 MB at most, as for R2. */
export async function holdInMemory(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<Spooled> {
  const content = await collect(body, bytesMax)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { sizeBytes: content.length, sha256, read: () => pieces(content), close: async () => {} }
}

async function* pieces(content: Uint8Array) {
  for (let at = 0; at < content.length; at += CHUNK_BYTES) yield content.subarray(at, at + CHUNK_BYTES)
}

/** Unlinked at once, so the system frees it however the process ends. */
async function openNameless(folder: string) {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  const path = join(folder, randomToken())
  const file = await open(path, 'wx+', PRIVATE_FILE)
  await rm(path)
  return file
}

async function* read(file: FileHandle) {
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
