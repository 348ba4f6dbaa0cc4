import { and, asc, gt, inArray, lte } from 'drizzle-orm'
import { documents } from '#src/db/schema/documents.ts'
import { purgedUserOf } from '#src/domain/account/tombstone-key.ts'
import { trashedKeyOf } from '#src/domain/document/trash.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { ListedFile } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'
import { trashedFiles } from './trash.ts'

/** Younger files may belong to an upload under way. */
const SETTLED_AFTER_MS = DAY_MS
const STATES = ['uploading', 'quarantined', 'ready', 'lost', 'deleted'] as const

export type Lost = { id: string; storageKey: string }

/** `orphans`: files without a row. `lost`: rows without their file. `found`: lost rows whose file is back. `trash`: what waits there. */
export type Findings = { files: number; orphans: string[]; lost: Lost[]; found: string[]; trash: ListedFile[] }

/** Compares all files with all rows in key order. Changes nothing. */
export async function findOrphans(ports: Ports): Promise<Findings> {
  const findings: Findings = { files: 0, orphans: [], lost: [], found: [], trash: [] }
  const settled = ports.now().getTime() - SETTLED_AFTER_MS
  const isSettled = (instant: Date) => instant.getTime() < settled
  for (let after = '', more = true; more; ) {
    // Files are listed before rows are read, so that an upload meanwhile is neither orphan nor lost.
    const page = await ports.files.list(after)
    const last = page.more ? page.files.at(-1)?.key : undefined
    const rows = await rowsBetween(ports, after, last)
    const files = page.files.filter(({ key }) => purgedUserOf(key) === undefined && trashedKeyOf(key) === undefined)
    for (const file of trashedFiles(page.files)) findings.trash.push(file)
    compare(files, rows, isSettled, findings)
    more = last !== undefined
    after = last ?? ''
  }
  return findings
}

type Row = Awaited<ReturnType<typeof rowsBetween>>[number]

function rowsBetween({ db }: Ports, after: string, last: string | undefined) {
  const { id, storageKey, state, createdAt } = documents
  return db
    .select({ id, storageKey, state, createdAt })
    .from(documents)
    .where(and(inArray(state, STATES), gt(storageKey, after), last === undefined ? undefined : lte(storageKey, last)))
    .orderBy(asc(storageKey))
}

function compare(files: ListedFile[], rows: Row[], isSettled: (instant: Date) => boolean, findings: Findings) {
  const owned = new Set(rows.map(({ storageKey }) => storageKey))
  const stored = new Set(files.map(({ key }) => key))
  findings.files += files.length
  // One by one: as arguments of one call, so many values overflow the stack.
  for (const { key, storedAt } of files) if (!owned.has(key) && isSettled(storedAt)) findings.orphans.push(key)
  for (const { id, storageKey, state, createdAt } of rows) {
    const isStored = stored.has(storageKey)
    if (isStored && state === 'lost') findings.found.push(id)
    if (!isStored && isSettled(createdAt) && (state === 'ready' || state === 'quarantined'))
      findings.lost.push({ id, storageKey })
  }
}
