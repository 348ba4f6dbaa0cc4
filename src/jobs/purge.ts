import { latestDaily } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { purgeAgain } from '#src/purge/purge-again.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import type { Job, Outcome } from './job.ts'

/** About thirty statements a person, within a Worker's limit on queries. */
const PEOPLE_MAX = 25

export const nightlyPurge: Job = { name: 'purge', latestDue: (now) => latestDaily(2, now), heldBy: ['clock'], run: purge }

/** Rows first, then files (src/purge/what-purging-leaves.ts). */
async function purge(ports: Ports): Promise<Outcome> {
  const { purged, more } = await purgeDue(ports, PEOPLE_MAX)
  return more ? { unfinished: `${purged} purged, more to come` } : `${purged} purged`
}

export async function purgeRestoredAccounts(ports: Ports): Promise<string> {
  const { tombstones, purged, orphaned } = await purgeAgain(ports)
  const alone = orphaned.length === 0 ? '' : `, structures without a principal manager: ${orphaned.join(', ')}`
  return `${tombstones} tombstones, ${purged} purged again${alone}`
}
