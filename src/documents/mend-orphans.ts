import { and, eq, inArray } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { documents } from '#src/db/schema/documents.ts'
import type { Ports } from '#src/ports/ports.ts'
import { eachDespiteFailures } from './each-despite-failures.ts'
import { type Findings, findOrphans } from './find-orphans.ts'

/** With more files than that to delete, and more than have a row, it is likelier that this is not their database. */
const SUSPICIOUS_FILES = 20

/** Files are not deleted by the thousand before an operator has looked. */
class WrongStore extends Error {}

/**
 * A file without a row is deleted. A row without its file becomes `lost`, which its owner sees; when the file is back,
 * it goes through quarantine again if there is one.
 */
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
