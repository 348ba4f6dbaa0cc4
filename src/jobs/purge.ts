import { latestDaily } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { purgeAgain } from '#src/purge/purge-again.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import type { Job, Outcome } from './job.ts'

/** About thirty statements each: within what one run of a Worker may ask of its database. */
const PEOPLE_MAX = 25

export const nightlyPurge: Job = { name: 'purge', latestDue: (now) => latestDaily(2, now), run: purge }

/** Who can't come back any more loses what the table in purge/what-purging-leaves.ts says; files after rows. */
async function purge(ports: Ports): Promise<Outcome> {
  const { purged, more } = await purgeDue(ports, PEOPLE_MAX)
  return more ? { unfinished: `${purged} purged, more to come` } : `${purged} purged`
}

/** Who rose with a restored backup is purged again. */
export async function purgeTheRisen(ports: Ports): Promise<string> {
  const { tombstones, purged, orphaned } = await purgeAgain(ports)
  const alone = orphaned.length === 0 ? '' : `, structures without a principal manager: ${orphaned.join(', ')}`
  return `${tombstones} tombstones, ${purged} purged again${alone}`
}
