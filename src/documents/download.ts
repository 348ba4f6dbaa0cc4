import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { documents } from '../db/schema/documents.ts'
import { attachment } from '../domain/content-disposition.ts'
import type { Ports } from '../ports/ports.ts'
import type { Document } from './queries.ts'

type Stored = Pick<Document, 'id' | 'storageKey' | 'fileName' | 'mediaType' | 'sizeBytes' | 'sha256'>

/** To be saved, never shown: whatever it holds, it can neither run nor be taken for something else. */
export const DOWNLOAD_HEADERS = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
}

/** What is stored differs from what was received. */
class Corrupted extends Error {}

/** The answer that holds a document; undefined, and its owner told, when its file is not in the store any more. */
export async function download(ports: Ports, document: Stored): Promise<Response | undefined> {
  const content = await openVerified(ports, document)
  if (!content) return undefined
  return new Response(content, {
    headers: {
      ...DOWNLOAD_HEADERS,
      'Content-Type': document.mediaType,
      'Content-Length': String(document.sizeBytes),
      'Content-Disposition': attachment(document.fileName),
    },
  })
}

/** The content, which breaks off when it is not, to the last byte, what was received. */
export async function openVerified({ db, files }: Ports, { id, storageKey, sizeBytes, sha256 }: Stored) {
  const content = await files.get(storageKey)
  if (!content) {
    await db.update(documents).set({ state: 'lost' }).where(eq(documents.id, id))
    return undefined
  }
  const hash = createHash('sha256')
  let passed = 0
  const check = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk)
      passed += chunk.length
      controller.enqueue(chunk)
    },
    flush() {
      if (passed !== sizeBytes || hash.digest('hex') !== sha256) throw new Corrupted(`the file of document ${id} has changed`)
    },
  })
  return content.pipeThrough(check)
}
