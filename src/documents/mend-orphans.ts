import { and, eq, inArray } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { documents } from '#src/db/schema/documents.ts'
import type { Ports } from '#src/ports/ports.ts'
import { eachDespiteFailures } from './each-despite-failures.ts'
import { type Findings, findOrphans } from './find-orphans.ts'

/** More orphans than this, and than files with a row, suggest the wrong database. */
const SUSPICIOUS_FILES = 20

/** Most files deleted in one run, so that an operator can look first. */
class WrongStore extends Error {}

/** When a lost file is back, its document is scanned again where there is an antivirus. */
export async function mendOrphans(ports: Ports): Promise<Findings> {
  const { db, files, scanner } = ports
  const findings = await findOrphans(ports)
  const { orphans, lost, found } = findings
  if (orphans.length > SUSPICIOUS_FILES && orphans.length > findings.files / 2)
    throw new WrongStore(`${orphans.length} of ${findings.files} files have no row: is this their database? Nothing was deleted.`)
  await eachDespiteFailures(orphans, (key) => files.delete(key))
  const owning = inArray(documents.state, ['ready', 'quarantined'])
  await db.batch([
    db
      .update(documents)
      .set({ state: 'lost' })
      .where(and(owning, inArray(documents.id, idsOf(lost)))),
    db
      .update(documents)
      .set({ state: scanner ? 'quarantined' : 'ready' })
      .where(and(eq(documents.state, 'lost'), inArray(documents.id, idsOf(found)))),
  ])
  return findings
}
