import { asc, gt, sql } from 'drizzle-orm'
import { finishRun, keepCursor, resumeOrStart } from '#src/db/long-run.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { Ports } from '#src/ports/ports.ts'
import { CHUNK_STRUCTURES, indexedColumns, markIndexed } from './index-structures.ts'
import { emptyIndex, writeEntries } from './write-entries.ts'

/** An interrupted run resumes where it stopped. */
export async function rebuildIndex(
  { db, search, now }: Pick<Ports, 'db' | 'search' | 'now'>,
  onProgress: (indexed: number) => void,
) {
  const run = await resumeOrStart(db, 'reindex', now())
  if (run.cursor === '') await emptyIndex(search)
  let { after, indexed } =
    run.cursor === '' ? { after: '', indexed: 0 } : (JSON.parse(run.cursor) as { after: string; indexed: number })
  while (true) {
    const chunk = await db
      .select(indexedColumns)
      .from(structures)
      .where(gt(structures.id, after))
      .orderBy(asc(structures.id))
      .limit(CHUNK_STRUCTURES)
    const last = chunk.at(-1)
    if (!last) break
    await writeEntries(search, chunk)
    await markIndexed(db, chunk)
    indexed += chunk.length
    after = last.id
    await db.batch([keepCursor(db, run, JSON.stringify({ after, indexed }))])
    onProgress(indexed)
  }
  await db.batch([finishRun(db, run, now(), `${indexed} indexed`)])
  return indexed
}

/** Merges the index's segments after many writes, for faster reads. Takes seconds for a million entries. */
export async function optimizeIndex(search: Ports['search']) {
  await search.run(sql`insert into entries_fts (entries_fts) values ('optimize')`)
}
