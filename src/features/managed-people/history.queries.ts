import { and, count, desc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'

const subject = alias(users, 'subject')

type Window = { limit: number; offset: number; subjectId?: string }

/** The newest first; of one person, what concerned them and what they did. */
export function readHistory(db: Database, structureId: string, { limit, offset, subjectId }: Window) {
  const { id, at, details } = journal
  return db
    .select({
      id,
      at,
      // A row with a structure holds an act in that structure: the type JournalAct allows no other.
      act: sql<StructureAct>`${journal.act}`,
      details,
      actor: { firstName: users.firstName, lastName: users.lastName },
      subject: { firstName: subject.firstName, lastName: subject.lastName },
    })
    .from(journal)
    .leftJoin(users, eq(users.id, journal.actorId))
    .leftJoin(subject, eq(subject.id, journal.subjectId))
    .where(and(eq(journal.structureId, structureId), subjectId ? concerns(subjectId) : undefined))
    .orderBy(desc(journal.at), desc(journal.id))
    .limit(limit)
    .offset(offset)
}

function concerns(userId: string) {
  return or(eq(journal.subjectId, userId), eq(journal.actorId, userId))
}

export const countHistory = kept((db, structureId: string) => {
  return db.select({ acts: count() }).from(journal).where(eq(journal.structureId, structureId))
})
