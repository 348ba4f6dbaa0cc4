import { eq } from 'drizzle-orm'
import { commit, tryCommit } from '#src/db/database.ts'
import { documents } from '#src/db/schema/documents.ts'
import { actualFormat } from '#src/domain/document/actual-format.ts'
import { isArchive } from '#src/domain/document/archive-rules.ts'
import { mediaTypes } from '#src/domain/document/document-media-types.ts'
import { DOCUMENT_BYTES_MAX, type DocumentUsage, decideFile, type FileProblem } from '#src/domain/document/document-rules.ts'
import type { Ports } from '#src/ports/ports.ts'
import { markDeleted, startUpload } from './document.queries.ts'
import { forgetSoon } from './forget-deleted.ts'
import { judgeArchive } from './judge-archive.ts'
import { FileRefused } from './judge-content.ts'
import { judgedBody } from './judged-body.ts'

type Arriving = { userId: string; fileName: string; body: ReadableStream<Uint8Array>; bytesMax: number; usage: DocumentUsage }

/** A stored file with its `uploading` row, not yet a document. */
export type Received = { id: string; storageKey: string; sizeBytes: number; sha256: string; mediaType: string }
export type Reception = { received: Received; problem?: never } | { problem: FileProblem; received?: never }

/** The row comes before the file: if the process is killed, a job finds it and cleans up. A refusal or a cut line is cleaned up here. */
export async function receiveFile(ports: Ports, { userId, body, bytesMax, usage, ...named }: Arriving): Promise<Reception> {
  const { db, files, withCpuSlot, now, randomToken } = ports
  const { accepted, refused } = decideFile(named.fileName, usage)
  if (refused) return { problem: refused }

  const { fileName, extension } = accepted
  const [id, storageKey] = [randomToken(), randomToken()]
  const started = { id, userId, storageKey, fileName, mediaType: mediaTypes[extension] }
  if (!(await tryCommit(db, [startUpload(db, started, now())]))) return { problem: 'too_many_uploads' }
  try {
    const judged = judgedBody(body, extension, now)
    await files.put(storageKey, judged.body, Math.min(bytesMax, DOCUMENT_BYTES_MAX))
    const { head, ...findings } = judged.findings
    const format = actualFormat(extension, head) ?? extension
    const archive = { storageKey, extension: format, head, sizeBytes: findings.sizeBytes }
    if (isArchive(format)) await withCpuSlot({ userId }, () => judgeArchive(files, archive))
    return { received: { id, storageKey, ...findings, mediaType: mediaTypes[format] } }
  } catch (error) {
    await dropReceived(ports, id)
    if (error instanceof FileRefused) return { problem: error.problem }
    throw error
  }
}

export async function dropReceived(ports: Ports, id: string) {
  await commit(ports.db, [markDeleted(ports.db, eq(documents.id, id), ports.now())])
  forgetSoon(ports, [id])
}
