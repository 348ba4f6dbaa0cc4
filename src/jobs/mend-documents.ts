import { and, eq, isNotNull, min } from 'drizzle-orm'
import { jobRuns } from '#src/db/schema/operations.ts'
import { mendOrphans } from '#src/documents/mend-orphans.ts'
import { MENDING_STARTS_AFTER_HOURS } from '#src/domain/document/trash.ts'
import { latestDaily } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Job } from './job.ts'

const NAME = 'mend-documents'
const HOUR_MS = 3_600_000

export const nightlyMending: Job = {
  name: NAME,
  latestDue: (now) => latestDaily(4, now),
  heldBy: ['clock', 'restore'],
  run: mendDocuments,
}

export async function mendDocuments(ports: Ports): Promise<string> {
  if (await isNew(ports)) return `waits until the database has served for ${MENDING_STARTS_AFTER_HOURS} hours`
  const { files, trashed, lost, found, emptied } = await mendOrphans(ports)
  return `${files} files, ${trashed} without a row moved to the trash, ${lost} rows without a file, ${found} found again, ${emptied} deleted from the trash`
}

/** A new database has no file of its own, so all would be superfluous: it may stand in for one that is not there tonight. */
async function isNew({ db, now }: Ports) {
  const runs = and(eq(jobRuns.name, NAME), isNotNull(jobRuns.finishedAt))
  const [first] = await db
    .select({ at: min(jobRuns.finishedAt) })
    .from(jobRuns)
    .where(runs)
  return !first?.at || now().getTime() - first.at.getTime() < MENDING_STARTS_AFTER_HOURS * HOUR_MS
}
