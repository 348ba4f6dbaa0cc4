import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'

/** Counts in how many entries each trigram is, for `rarestTrigrams`: a few seconds for a million. */
export async function countTrigrams(search: Database): Promise<void> {
  await search.batch([
    search.run(sql`delete from trigrams`),
    search.run(sql`insert into trigrams (trigram, entries) select term, doc from trigram_counts`),
  ])
}
