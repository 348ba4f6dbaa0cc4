import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from '#src/search/index-structures.ts'

/** What one run of a Worker can do well within its time. */
const STRUCTURES_MAX = 20_000

/** Structures written without the index hearing of it: imported, or left by a process that was killed. */
export async function indexChangedStructures(ports: Ports): Promise<string> {
  return `${await indexStructures(ports, STRUCTURES_MAX)} indexed`
}
