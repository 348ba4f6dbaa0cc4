import { and, eq, inArray } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { documents } from '#src/db/schema/documents.ts'
import { mayGo } from '#src/domain/document/trash.ts'
import type { ListedFile } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'
import { eachDespiteFailures } from './each-despite-failures.ts'
import { type Findings, findOrphans, type Lost } from './find-orphans.ts'
import { emptyTrash, moveToTrash, restoreFromTrash } from './trash.ts'

const ROWS_A_BATCH = 2000

class TooManyFiles extends Error {}

export type Mended = { files: number; trashed: number; lost: number; found: number; emptied: number }

/** `isAsked`: an operator said that these files may go, whatever their number. */
export async function mendOrphans(ports: Ports, { isAsked = false } = {}): Promise<Mended> {
  const findings = await findOrphans(ports)
  const { files, orphans, trash } = findings
  if (!isAsked && !mayGo(orphans.length, files))
    throw new TooManyFiles(
      `${orphans.length} of ${files} files have no row: is this their database? Nothing was moved. \`npm run trash -- collect\` moves them.`,
    )
  await eachDespiteFailures(orphans, (key) => moveToTrash(ports.files, key))
  const lost = await withoutRestored(ports, findings.lost, trash)
  await markLost(ports, lost)
  await markFound(ports, findings)
  const emptied = await emptyTrash(ports, trash)
  return { files, trashed: orphans.length, lost: lost.length, found: findings.found.length, emptied }
}

/** A row that is back, such as that of a newer backup, gets its file back. */
async function withoutRestored({ files }: Ports, lost: Lost[], trash: ListedFile[]) {
  const trashed = new Set(trash.map(({ key }) => key))
  const restorable = lost.filter(({ storageKey }) => trashed.has(storageKey))
  await eachDespiteFailures(restorable, ({ storageKey }) => restoreFromTrash(files, storageKey))
  return lost.filter(({ storageKey }) => !trashed.has(storageKey))
}

async function markLost({ db }: Ports, lost: Lost[]) {
  for (const some of inBatches(lost.map(({ id }) => id)))
    await db
      .update(documents)
      .set({ state: 'lost' })
      .where(and(inArray(documents.state, ['ready', 'quarantined']), inArray(documents.id, idsOf(some))))
}

/** A document whose file is back is scanned again where there is an antivirus. */
async function markFound({ db, scanner }: Ports, { found }: Findings) {
  for (const some of inBatches(found))
    await db
      .update(documents)
      .set({ state: scanner ? 'quarantined' : 'ready' })
      .where(and(eq(documents.state, 'lost'), inArray(documents.id, idsOf(some))))
}

function inBatches(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / ROWS_A_BATCH) }, (_, batch) =>
    ids.slice(batch * ROWS_A_BATCH, (batch + 1) * ROWS_A_BATCH),
  )
}
