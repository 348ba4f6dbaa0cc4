import { createHash } from 'node:crypto'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { UPLOAD_MINUTES_MAX } from '#src/domain/document/document-rules.ts'
import { MINUTE_MS } from '#src/formats/durations.ts'
import { contentJudge } from './judge-content.ts'

/** The upload exceeded its time; its row may be gone. */
export class UploadTooSlow extends Error {}

/** Checks a file while it is stored, and ends the upload when it is refused. `findings` is complete at the end. */
export function judgedBody(body: ReadableStream<Uint8Array>, extension: DocumentExtension, now: () => Date) {
  const judge = contentJudge(extension)
  const hash = createHash('sha256')
  const lastMoment = now().getTime() + UPLOAD_MINUTES_MAX * MINUTE_MS
  const findings = { sizeBytes: 0, sha256: '', head: new Uint8Array() }
  const gate = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (now().getTime() > lastMoment) throw new UploadTooSlow()
      judge.see(chunk)
      hash.update(chunk)
      controller.enqueue(chunk)
    },
    flush() {
      Object.assign(findings, judge.end(), { sha256: hash.digest('hex') })
    },
  })
  return { body: body.pipeThrough(gate), findings }
}
