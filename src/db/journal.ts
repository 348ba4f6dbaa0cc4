import type { Database, Query } from './database.ts'
import { journal } from './schema/operations.ts'

export type Act = {
  id: string
  at: Date
  act: string
  actorId?: string | null
  subjectId?: string | null
  structureId?: string | null
  details?: Record<string, unknown>
}

/** One row an act, for the batch of the act itself. */
export function journalRow(db: Database, { details = {}, ...act }: Act): Query {
  return db.insert(journal).values({ ...act, details })
}
