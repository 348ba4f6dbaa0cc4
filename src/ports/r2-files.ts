import type { Files } from './files.ts'

/** Files in an R2 bucket. */
export function r2Files(bucket: R2Bucket): Files {
  return {
    async put(key, body) {
      const stored = await bucket.put(key, body, { onlyIf: new Headers({ 'If-None-Match': '*' }) })
      if (!stored) throw new Error(`a file is stored under ${key} already`)
    },
    async get(key) {
      return (await bucket.get(key))?.body
    },
  }
}
