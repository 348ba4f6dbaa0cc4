import { sql } from 'drizzle-orm'
import { refusalHeaders, refusalSentence } from '#components/directory/refusal-words.ts'
import { journalEntry } from '#src/db/journal.ts'
import { finishRun, keepCursor, type LongRun, readCursor, resumeOrStart } from '#src/db/long-run.ts'
import { csvRow } from '#src/formats/csv.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ReadRow, readDirectory } from './read-directory.ts'
import type { Source } from './sources.ts'
import { writeStructures } from './write-structures.ts'

const ROWS_A_BATCH = 2000

/** Every row read was added, changed, unchanged or refused. `report`: length of the file of refused rows at that point. */
export type Tally = {
  line: number
  read: number
  added: number
  changed: number
  unchanged: number
  refused: number
  report: number
}

const NOTHING: Tally = { line: 0, read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, report: 0 }

/** The file of refused rows. A resumed run cuts it back to its length at the last batch. */
export type RefusedRows = { size: () => number; cutTo: (size: number) => void; add: (text: string) => void }

type File = { name: string; pieces: AsyncIterable<string>; source: Source; refusedRows: RefusedRows }
type Imported = Pick<Ports, 'db' | 'now' | 'randomToken'>

/** An interrupted run of this `name` resumes after its last batch; a second run changes nothing. */
export async function importStructures(
  ports: Imported,
  file: File,
  onProgress: (tally: Tally, done: number) => void,
): Promise<Tally> {
  const { db, now } = ports
  const run = await resumeOrStart(db, file.name, now())
  const begun = run.cursor === '' ? NOTHING : { ...NOTHING, ...(JSON.parse(run.cursor) as Tally) }
  let tally = begun
  file.refusedRows.cutTo(tally.report)
  if (tally.report === 0) file.refusedRows.add(csvRow(refusalHeaders))

  for await (const batch of batches(readDirectory(file.pieces, file.source), begun.line)) {
    tally = await importBatch(ports, file, run, tally, batch)
    onProgress(tally, tally.read - begun.read)
  }
  const { read, added, changed, unchanged, refused } = tally
  await db.batch([
    finishRun(db, run, now(), `${read} read, ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`),
    journalEntry(ports, {
      act: 'directory_imported',
      details: { file: file.name, read, added, changed, unchanged, refused },
    }),
  ])
  return tally
}

async function* batches(pieces: AsyncIterable<ReadRow[]>, line: number): AsyncGenerator<ReadRow[]> {
  let waiting: ReadRow[] = []
  for await (const rows of pieces) {
    waiting.push(...rows.filter((row) => row.line > line))
    while (waiting.length >= ROWS_A_BATCH) {
      yield waiting.slice(0, ROWS_A_BATCH)
      waiting = waiting.slice(ROWS_A_BATCH)
    }
  }
  if (waiting.length > 0) yield waiting
}

/** Writes refused rows before the cursor moves past them; a resumed run cuts them off and writes them again. */
async function importBatch(ports: Imported, file: File, run: LongRun, before: Tally, batch: ReadRow[]): Promise<Tally> {
  const { db } = ports
  const structures = batch.flatMap(({ structure }) => structure ?? [])
  const refused = batch.filter(({ problems }) => problems)
  for (const { line, problems = [] } of refused)
    file.refusedRows.add(csvRow([String(line), problems.map(refusalSentence).join(' ')]))
  const after = {
    ...before,
    line: batch.at(-1)?.line ?? before.line,
    read: before.read + batch.length,
    refused: before.refused + refused.length,
    report: file.refusedRows.size(),
  }
  if (structures.length === 0) {
    await db.batch([keepCursor(db, run, JSON.stringify(after))])
    return after
  }
  const { query, countAdded } = writeStructures(ports, structures, file.source.onlyWhenNew)
  const cursor = sql`json_set(${JSON.stringify(after)}, '$.added', ${before.added} + ${countAdded},
    '$.changed', ${before.changed} + changes() - ${countAdded}, '$.unchanged', ${before.unchanged + structures.length} - changes())`
  const [, , [kept]] = await db.batch([query, keepCursor(db, run, cursor), readCursor(db, run)])
  return JSON.parse(kept?.cursor ?? '') as Tally
}
