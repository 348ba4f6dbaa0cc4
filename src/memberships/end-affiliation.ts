import { and, eq, isNull, sql } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Affiliated } from './affiliated.ts'

/** Decide first: domain/affiliation/affiliation-end. */
export function endAffiliation({ db, now, randomToken }: Ports, affiliation: Affiliated, actorId: string | null): Query[] {
  const { id, version, userId, structureId } = affiliation
  const endedAt = now()
  const ended = { endedAt, state: sql<'cancelled'>`case when state = 'pending' then 'cancelled' else state end` }
  return [
    db
      .update(affiliations)
      .set({ endedAt, version: nextVersion(affiliations.version, version) })
      .where(eq(affiliations.id, id)),
    db
      .update(affiliationScopes)
      .set({ ...ended, version: sql`version + 1` })
      .where(and(eq(affiliationScopes.affiliationId, id), isNull(affiliationScopes.endedAt))),
    db
      .update(subscriptions)
      .set({ ...ended, version: sql`version + 1` })
      .where(and(eq(subscriptions.affiliationId, id), isNull(subscriptions.endedAt))),
    journalEntry({ db, now, randomToken }, { act: 'affiliation_ended', actorId, subjectId: userId, structureId }),
  ]
}
