import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'

/**
 * Stands in the Worker (wrangler.toml) for `fast-sha256` and `@stablelib/base64`, with which the mail SDK checks signatures: both are
 * JavaScript for what the platform has.
 */
export function hmac(key: Uint8Array, data: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(data).digest()
}

export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** Throws at anything but base64. */
export function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}
