import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'

/** Counts the entries of each trigram, for `rarestTrigrams`. Takes seconds for a million entries. */
export async function countTrigrams(search: Database): Promise<void> {
  await search.batch([
    search.run(sql`delete from trigrams`),
    search.run(sql`insert into trigrams (trigram, entries) select term, doc from trigram_counts`),
  ])
}
