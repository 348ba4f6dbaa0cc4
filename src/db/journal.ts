import type { AccountAct, StructureAct } from '#src/domain/journal-acts.ts'
import type { Database, Query } from './database.ts'
import { journal } from './schema/operations.ts'

type Writer = { db: Database; now: () => Date; randomToken: () => string }

/** An act in a structure names that structure, whose history shows it. */
export type JournalAct = ({ act: StructureAct; structureId: string } | { act: AccountAct; structureId?: never }) & {
  actorId?: string | null
  subjectId?: string | null
  details?: Record<string, unknown>
}

export function journalEntry({ db, now, randomToken }: Writer, { details = {}, ...act }: JournalAct): Query {
  return db.insert(journal).values({ ...act, id: randomToken(), at: now(), details })
}
