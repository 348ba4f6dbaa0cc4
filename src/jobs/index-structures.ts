import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from '#src/search/index-structures.ts'

/** Well within a Worker's time limit. */
const STRUCTURES_MAX = 20_000

export async function indexChangedStructures(ports: Ports): Promise<string> {
  return `${await indexStructures(ports, STRUCTURES_MAX)} indexed`
}
