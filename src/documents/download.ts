import { eq } from 'drizzle-orm'
import { documents } from '#src/db/schema/documents.ts'
import { attachment } from '#src/formats/content-disposition.ts'
import { StoreFailed } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Document } from './document.queries.ts'
import { type Failed, verifiedContent } from './verified-content.ts'

type Stored = Pick<Document, 'id' | 'storageKey' | 'fileName' | 'mediaType' | 'sizeBytes' | 'sha256'>

const DOWNLOAD_HEADERS = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
}

export function archiveResponse(archive: ReadableStream<Uint8Array>, disposition: string) {
  const headers = { ...DOWNLOAD_HEADERS, 'Content-Type': 'application/zip', 'Content-Disposition': disposition }
  return new Response(archive, { headers })
}

/** The download of a document; undefined if its file is lost, which marks the document for its owner. */
export async function download(ports: Ports, document: Stored, failed: Failed): Promise<Response | undefined> {
  const content = await openVerified(ports, document, failed)
  if (!content) return undefined
  return new Response(content.body, {
    headers: {
      ...DOWNLOAD_HEADERS,
      'Content-Type': document.mediaType,
      'Content-Length': String(document.sizeBytes),
      'Content-Disposition': attachment(document.fileName),
    },
  })
}

/** Throws StoreFailed. */
export async function openVerified({ db, files }: Ports, document: Stored, failed: Failed) {
  const content = await files.get(document.storageKey).catch((cause: unknown) => {
    failed(cause)
    throw new StoreFailed(`the file of document ${document.id} was not read`, { cause })
  })
  if (content) return verifiedContent(content, document, failed)
  await db.update(documents).set({ state: 'lost' }).where(eq(documents.id, document.id))
  return undefined
}
