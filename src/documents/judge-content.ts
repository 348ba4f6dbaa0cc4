import { contentProblem } from '#src/domain/document/content-problem.ts'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { DOCUMENT_BYTES_MAX, type FileProblem } from '#src/domain/document/document-rules.ts'
import { SIGNATURE_BYTES } from '#src/domain/document/document-signature.ts'

export class FileRefused extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem) {
    super(problem)
    this.problem = problem
  }
}

/** Throws FileRefused as early as possible while the file streams. Keeps only its first bytes. */
export function contentJudge(extension: DocumentExtension) {
  let sizeBytes = 0
  let head = new Uint8Array()

  function judge() {
    const problem = contentProblem(extension, head)
    if (problem) throw new FileRefused(problem)
  }

  return {
    see(chunk: Uint8Array) {
      sizeBytes += chunk.length
      if (sizeBytes > DOCUMENT_BYTES_MAX) throw new FileRefused('too_big')
      if (head.length === SIGNATURE_BYTES) return
      head = joined([head, chunk]).slice(0, SIGNATURE_BYTES)
      if (head.length === SIGNATURE_BYTES) judge()
    },
    end() {
      if (sizeBytes === 0) throw new FileRefused('empty')
      judge()
      return { sizeBytes, head }
    },
  }
}

function joined(chunks: Uint8Array[]) {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
