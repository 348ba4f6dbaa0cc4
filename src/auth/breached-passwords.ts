import { createHash } from 'node:crypto'
import type { Ports } from '#src/ports/ports.ts'

/** Sorted hashes of 32 bits, little-endian, written by scripts/breached-passwords.ts: two passwords in a million match by chance. */
export const BREACHED_FILE = 'breached-passwords.bin'

/** Read at the first password that somebody chooses, not at the start. It never changes while the program runs. */
let hashes: Uint32Array | undefined

export async function isBreached({ readStatic }: Pick<Ports, 'readStatic'>, password: string): Promise<boolean> {
  hashes ??= new Uint32Array((await readStatic(BREACHED_FILE)).slice().buffer)
  return holds(hashes, breachHash(password))
}

/**
 * NFKC, small letters, no space around: the same password as lists and keyboards write it, and a capital or a space in front adds
 * little. The whole password is compared, not its parts (NIST 800-63B-4, 3.1.1.2). The password itself is kept as it was typed.
 */
export function breachHash(password: string): number {
  return createHash('sha256').update(password.normalize('NFKC').trim().toLowerCase()).digest().readUInt32LE()
}

function holds(sorted: Uint32Array, wanted: number) {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
