import type { Ports } from '#src/ports/ports.ts'
import { indexStructures } from './index-structures.ts'

const STRUCTURES_MAX = 20

/** Indexes written structures after the response; the cron indexes the rest. */
export function indexSoon(ports: Ports) {
  ports.after(() => indexStructures(ports, STRUCTURES_MAX))
}
