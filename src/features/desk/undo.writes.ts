import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { keptWhile, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { idsOf, jsonEach, member } from '#src/db/json-each.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { events } from '#src/db/schema/events.ts'
import { users } from '#src/db/schema/people.ts'
import type { VerdictLine } from '#src/db/schema/verdicts.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import type { KeptVerdict } from './verdict.queries.ts'
import { forgetVerdict } from './verdict.writes.ts'
import { stillManages } from './verdict-lines.ts'

/** All that the verdict changed is as before, with one more entry in the journal; or nothing, if anything was done on top of it. */
export function undoWrites(ports: Ports, verdict: KeptVerdict): Query[] {
  const { lines } = verdict
  const scopes = lines.filter(({ origin }) => !origin)
  const asked = lines.filter(({ origin }) => origin)
  return [
    ...stillManages(ports, lines),
    untouched(ports, verdict),
    ...forgetVerdict(ports, verdict),
    ...(scopes.length > 0 ? [waitAgain(ports, affiliationScopes, scopes)] : []),
    ...(asked.length > 0 ? [waitAgain(ports, subscriptions, asked)] : []),
    ...[...Map.groupBy(lines, ({ affiliationId, origin }) => `${affiliationId} ${!origin}`).values()].map((group) =>
      trace(ports, verdict.userId, group),
    ),
  ]
}

/** Each affiliation has its role and its active account; on the strength of an approval its person asked nothing and moved no invoice. */
function untouched({ db }: Ports, { lines, decidedAt }: KeptVerdict): Query {
  const asRead = sql`(select ${member('role')} from ${jsonEach(lines)} where ${member('affiliationId')} = ${affiliations.id} limit 1)`
  const askedSince = sql`exists (select 1 from ${subscriptions} where ${subscriptions.affiliationId} = ${affiliations.id}
    and ${subscriptions.requestedAt} > ${decidedAt.getTime()} and ${subscriptions.endedAt} is null)`
  const actedSince = sql`exists (select 1 from ${events} where ${events.actorId} = ${affiliations.userId}
    and ${events.structureId} = ${affiliations.structureId} and ${events.receivedAt} > ${decidedAt.getTime()})`
  const isActive = sql`exists (select 1 from ${users} where ${users.id} = ${affiliations.userId} and ${isActiveAccount()})`
  const holds = and(
    isNull(affiliations.endedAt),
    eq(affiliations.role, asRead),
    isActive,
    sql`not ${askedSince}`,
    sql`not ${actedSince}`,
  )
  return db
    .update(affiliations)
    .set({ version: keptWhile(affiliations.version, holds) })
    .where(inArray(affiliations.id, idsOf(lines.map(({ affiliationId }) => affiliationId))))
}

function waitAgain({ db }: Ports, table: typeof affiliationScopes | typeof subscriptions, lines: VerdictLine[]): Query {
  const expected = sql`(select ${member('version')} from ${jsonEach(lines)} where ${member('id')} = ${table.id})`
  const version: SQL<number> = sql`case when ${table.version} = ${expected} and ${table.endedAt} is null then ${table.version} + 1 end`
  return db
    .update(table)
    .set({ state: 'pending', decidedAt: null, decidedBy: null, reason: '', version })
    .where(inArray(table.id, idsOf(lines.map(({ id }) => id))))
}

function trace(ports: Ports, actorId: string, lines: VerdictLine[]): Query {
  const [about] = lines as [VerdictLine, ...VerdictLine[]]
  const { personId: subjectId, structureId, origin } = about
  const ids = lines.map(({ id }) => id)
  const act = origin
    ? ({ act: 'subscription_verdict_undone', details: { subscriptions: ids } } as const)
    : ({ act: 'affiliation_verdict_undone', details: { scopes: ids } } as const)
  return journalEntry(ports, { ...act, actorId, subjectId, structureId })
}
