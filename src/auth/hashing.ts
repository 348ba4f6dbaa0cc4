import type { Share } from '#src/ports/heavy-work.ts'
import type { Ports } from '#src/ports/ports.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export function hashSecret({ withCpuSlot, config }: Ports, share: Share, text: string) {
  return withCpuSlot(share, () => hashPassword(text, config))
}

export function verifySecret({ withCpuSlot, config }: Ports, share: Share, text: string, hash: string | null) {
  return withCpuSlot(share, () => verifyPassword(text, hash, config))
}
