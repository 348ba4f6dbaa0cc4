import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { keptWhile, type Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { type VerdictLine, verdicts } from '#src/db/schema/verdicts.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { undoableUntil } from '#src/domain/affiliation/verdict-undoing.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { KeptVerdict } from './verdict.queries.ts'

type Decided = { id: string; userId: string; verdict: AcceptedVerdict; lines: VerdictLine[]; mails: string[] }

/** Last in the batch of the verdict: it counts the default subscriptions that the batch opened. */
export function keepVerdict({ db, now }: Ports, { verdict, ...decided }: Decided): Query {
  const decidedAt = now()
  const granted = grantedBy({ ...decided, decidedAt })
  return db.insert(verdicts).values({
    ...decided,
    ...verdict,
    decidedAt,
    undoableUntil: undoableUntil(decidedAt),
    granted: sql`(select count(*) from ${subscriptions} where ${granted})`,
  })
}

/** Undoes the batch if a mail has left, a subscription it opened was changed, or the verdict was taken back already. */
export function forgetVerdict({ db, now }: Ports, verdict: KeptVerdict): Query[] {
  const theirs = inArray(queuedMails.key, idsOf(verdict.mails))
  const waiting = and(theirs, eq(queuedMails.state, 'queued'), eq(queuedMails.attempts, 0))
  const live = and(grantedBy(verdict), sql`${subscriptions.endedAt} is null`, eq(subscriptions.version, 1))
  const isWhole = and(
    eq(verdicts.version, verdict.version),
    sql`(select count(*) from ${queuedMails} where ${waiting}) = ${verdict.mails.length}`,
    sql`(select count(*) from ${subscriptions} where ${live}) = ${verdict.granted}`,
  )
  return [
    db
      .update(verdicts)
      .set({ version: keptWhile(verdicts.version, isWhole) })
      .where(eq(verdicts.id, verdict.id)),
    db
      .update(verdicts)
      .set({ undoneAt: now(), version: verdict.version + 1 })
      .where(eq(verdicts.id, verdict.id)),
    db.delete(queuedMails).where(theirs),
    db.delete(subscriptions).where(grantedBy(verdict)),
  ]
}

/** The default subscriptions that came with the approved scopes. */
function grantedBy({ userId, decidedAt, lines }: Pick<KeptVerdict, 'userId' | 'decidedAt' | 'lines'>): SQL | undefined {
  const ids = lines.filter(({ origin }) => !origin).map(({ id }) => id)
  const scope = sql`select 1 from ${affiliationScopes} where ${inArray(affiliationScopes.id, idsOf(ids))}
    and ${affiliationScopes.affiliationId} = ${subscriptions.affiliationId}
    and ${affiliationScopes.departmentId} is ${subscriptions.departmentId}`
  return and(
    eq(subscriptions.origin, 'default'),
    eq(subscriptions.decidedBy, userId),
    eq(subscriptions.decidedAt, decidedAt),
    inArray(subscriptions.affiliationId, idsOf([...new Set(lines.map(({ affiliationId }) => affiliationId))])),
    sql`exists (${scope})`,
  )
}
