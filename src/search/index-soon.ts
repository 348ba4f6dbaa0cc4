import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from './index-structures.ts'

/** A write changes one structure; a few more may wait. */
const STRUCTURES_MAX = 20

/** Makes what has just been written of a structure findable, once the answer has left; the cron sees to what was missed. */
export function indexSoon(ports: Ports) {
  ports.after(() => indexStructures(ports, STRUCTURES_MAX))
}
