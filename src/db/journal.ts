import { sql } from 'drizzle-orm'
import type { AccountAct, StructureAct } from '#src/domain/journal-acts.ts'
import type { Database, Query } from './database.ts'
import { jsonEach, member } from './json-each.ts'
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

/** A list shows many people: one statement for all of them. */
export function journalLooks(
  { db, now, randomToken }: Writer,
  act: AccountAct,
  actorId: string,
  looks: { subjectId: string; details: Record<string, unknown> }[],
): Query {
  const rows = looks.map(({ details, ...look }) => ({ ...look, id: randomToken(), details: JSON.stringify(details) }))
  return db
    .insert(journal)
    .select(sql`select ${member('id')}, ${now().getTime()}, ${actorId}, ${member('subjectId')}, null, ${act},
    ${member('details')} from ${jsonEach(rows)}`)
}
