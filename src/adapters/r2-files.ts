import { FileExists, type Files, LISTED_FILES_MAX } from '#src/ports/files.ts'
import { collect } from './collect.ts'

/** Files in an R2 bucket, which verifies the checksum of each upload. */
export function r2Files(bucket: R2Bucket): Files {
  return {
    async put(key, body, bytesMax) {
      const content = await collect(body, bytesMax)
      const sha256 = await crypto.subtle.digest('SHA-256', content)
      const stored = await bucket.put(key, content, { onlyIf: new Headers({ 'If-None-Match': '*' }), sha256 })
      if (!stored) throw new FileExists(key)
    },
    async get(key, range) {
      return (await bucket.get(key, range && { range }))?.body
    },
    async delete(key) {
      await bucket.delete(key)
    },
    async list(after) {
      const { objects, truncated } = await bucket.list({ limit: LISTED_FILES_MAX, ...(after ? { startAfter: after } : {}) })
      return { files: objects.map(({ key, uploaded }) => ({ key, storedAt: uploaded })), more: truncated }
    },
  }
}
