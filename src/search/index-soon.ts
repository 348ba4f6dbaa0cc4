import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from './index-structures.ts'

const STRUCTURES_MAX = 20

/** The cron indexes the rest. */
export function indexSoon(ports: Ports) {
  ports.after(() => indexStructures(ports, STRUCTURES_MAX))
}
