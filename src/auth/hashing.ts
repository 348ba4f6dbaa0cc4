import type { Ports } from '#src/ports/ports.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** Hashes a password or a secret answer, when the platform has room for it. */
export function hashSecret({ heavily, config }: Ports, text: string) {
  return heavily(() => hashPassword(text, config))
}

/** See `verifyPassword`; null takes as long as a wrong one. */
export function verifySecret({ heavily, config }: Ports, text: string, hash: string | null) {
  return heavily(() => verifyPassword(text, hash, config))
}
