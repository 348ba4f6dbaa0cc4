import { createHash } from 'node:crypto'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { MINUTE_MS } from '#src/formats/durations.ts'
import { contentJudge } from './judge-content.ts'

/** Longer than the slowest line needs, and well before a stale upload is cleared away. */
const UPLOAD_MINUTES = 60

/** An upload that takes for ever: its row may be gone. */
export class UploadTooSlow extends Error {}

/** Lets a body through to the store and judges it on its way; breaks it off when it is refused. `findings` is known once it has passed. */
export function judgedBody(body: ReadableStream<Uint8Array>, extension: DocumentExtension, now: () => Date) {
  const judge = contentJudge(extension)
  const hash = createHash('sha256')
  const lastMoment = now().getTime() + UPLOAD_MINUTES * MINUTE_MS
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
