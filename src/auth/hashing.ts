import type { Ports } from '#src/ports/ports.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export function hashSecret({ withCpuSlot, config }: Ports, text: string) {
  return withCpuSlot(() => hashPassword(text, config))
}

export function verifySecret({ withCpuSlot, config }: Ports, text: string, hash: string | null) {
  return withCpuSlot(() => verifyPassword(text, hash, config))
}
