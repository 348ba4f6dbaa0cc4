import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, encode, hmac } from '#src/adapters/webhook-digest.ts'

// Packages of the mail SDK, from where it finds them.
const ofResend = createRequire(createRequire(import.meta.url).resolve('standardwebhooks'))
const sha256 = ofResend('fast-sha256') as { hmac: typeof hmac }
const base64 = ofResend('@stablelib/base64') as { encode: typeof encode; decode: typeof decode }

test('in the Worker, signatures are computed as by the packages that are left out', () => {
  const bytes = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(bytes, bytes, (key, data) => {
      expect([...hmac(key, data)]).toEqual([...sha256.hmac(key, data)])
      expect(encode(data)).toBe(base64.encode(data))
      expect([...decode(encode(data))]).toEqual([...data])
    }),
  )
})

test('what is no base64 is refused', () => {
  expect(() => decode('%%%%')).toThrow()
})
