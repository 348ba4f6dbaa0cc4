import { and, eq, lt } from 'drizzle-orm'
import { commit } from '#src/db/database.ts'
import { documents } from '#src/db/schema/documents.ts'
import { markDeleted } from '#src/documents/document.queries.ts'
import { eachDespiteFailures } from '#src/documents/each-despite-failures.ts'
import { forgetDeleted } from '#src/documents/forget-deleted.ts'
import { markInfected, release, scan } from '#src/documents/scan.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Twice as long as an upload may take. */
const STALE_AFTER_MS = 7_200_000
const DOCUMENTS_MAX = 200

/** Finishes what a killed process or failing store left: open uploads, files to delete, documents to scan. */
export async function tidyDocuments(ports: Ports): Promise<string> {
  const { db, now } = ports
  const stale = and(eq(documents.state, 'uploading'), lt(documents.createdAt, new Date(now().getTime() - STALE_AFTER_MS)))
  await commit(db, [markDeleted(db, stale, now())])
  const deleted = await db.select().from(documents).where(eq(documents.state, 'deleted')).limit(DOCUMENTS_MAX)
  await forgetDeleted(ports, deleted)
  const scanned = await scanQuarantined(ports)
  return `${deleted.length} deleted, ${scanned}`
}

async function scanQuarantined(ports: Ports) {
  const { db, scanner } = ports
  const waiting = await db.select().from(documents).where(eq(documents.state, 'quarantined')).limit(DOCUMENTS_MAX)
  if (!scanner) return `${waiting.length} in quarantine without an antivirus`
  await eachDespiteFailures(waiting, async (document) => {
    const verdict = await scan(ports, document)
    if (verdict.clean) await release(ports, document)
    else await markInfected(ports, document, verdict.found)
  })
  return `${waiting.length} scanned`
}
