import type { Ports } from '#src/ports/ports.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** Hashes a password or a secret answer, when the platform has room for it. */
export function hashSecret({ withCpuSlot, config }: Ports, text: string) {
  return withCpuSlot(() => hashPassword(text, config))
}

/** See `verifyPassword`; null takes as long as a wrong one. */
export function verifySecret({ withCpuSlot, config }: Ports, text: string, hash: string | null) {
  return withCpuSlot(() => verifyPassword(text, hash, config))
}
