import type { Database, Query } from '#src/db/database.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'

type Line = typeof affiliationScopes.$inferInsert
/** D1 binds a hundred values a statement; a line has fifteen at most. */
const LINES_A_STATEMENT = 6

export function writeLines(db: Database, lines: Line[]): Query[] {
  const starts = lines.map((_, index) => index).filter((index) => index % LINES_A_STATEMENT === 0)
  return starts.map((start) => db.insert(affiliationScopes).values(lines.slice(start, start + LINES_A_STATEMENT)))
}
