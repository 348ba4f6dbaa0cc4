import { and, asc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { Conflict, commit, type Database, nextVersion, type Query } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { isActiveAccount } from '#src/rights/is-active-account.ts'
import { scopeInForce } from '#src/rights/workspace-rights.ts'

export const CHUNK_PEOPLE = 500
/** Chunks done after a response; the cron does the rest. */
const CHUNKS_AT_ONCE = 20

type Opening = typeof structureWorkspaces.$inferSelect

export function generateSoon(ports: Ports) {
  ports.after(() => generateSubscriptions(ports, CHUNKS_AT_ONCE))
}

/** Each chunk of people and its cursor are one batch, so it may be killed anywhere or run twice at once. */
export async function generateSubscriptions(ports: Ports, chunksMax: number) {
  let people = 0
  for (let chunk = 0; chunk < chunksMax; chunk++) {
    const opening = await findOpening(ports.db)
    if (!opening) return { people, finished: true }
    people += await serveChunk(ports, opening)
  }
  return { people, finished: !(await findOpening(ports.db)) }
}

async function findOpening(db: Database): Promise<Opening | undefined> {
  const [opening] = await db
    .select()
    .from(structureWorkspaces)
    .where(isNotNull(structureWorkspaces.generatedAfter))
    .orderBy(asc(structureWorkspaces.openedAt))
    .limit(1)
  return opening
}

async function serveChunk(ports: Ports, opening: Opening): Promise<number> {
  const { db } = ports
  const { structureId, generatedAfter } = opening
  const ids = await db
    .select({ id: affiliations.id })
    .from(affiliations)
    .where(
      and(eq(affiliations.structureId, structureId), isNull(affiliations.endedAt), gt(affiliations.id, generatedAfter ?? '')),
    )
    .orderBy(asc(affiliations.id))
    .limit(CHUNK_PEOPLE)
  const last = ids.at(-1)?.id
  try {
    await commit(db, [
      advance(db, opening, ids.length < CHUNK_PEOPLE ? null : (last ?? null)),
      ...(last ? [subscribe(ports, opening, last)] : []),
    ])
  } catch (error) {
    // Closed meanwhile, or another run is faster: read the rest again.
    if (!(error instanceof Conflict)) throw error
    return 0
  }
  return ids.length
}

function advance(db: Database, { structureId, workspaceCode, version }: Opening, generatedAfter: string | null): Query {
  return db
    .update(structureWorkspaces)
    .set({ generatedAfter, version: nextVersion(structureWorkspaces.version, version) })
    .where(and(eq(structureWorkspaces.structureId, structureId), eq(structureWorkspaces.workspaceCode, workspaceCode)))
}

/** One statement for any number of people. The id derives from the line's secret id, so a second run inserts nothing. */
function subscribe({ db, now }: Ports, { structureId, workspaceCode, generatedAfter, openedAt }: Opening, last: string): Query {
  const today = parisDate(now())
  const { id, departmentId } = affiliationScopes
  const active = and(eq(users.id, affiliations.userId), isActiveAccount())
  const chunk = and(
    eq(affiliations.structureId, structureId),
    isNull(affiliations.endedAt),
    gt(affiliations.id, generatedAfter ?? ''),
    lte(affiliations.id, last),
  )
  const lines = db
    .select({
      id: sql`${id} || ${`-${workspaceCode}-${openedAt.getTime()}`}`.as('id'),
      affiliationId: affiliations.id,
      structureId: affiliations.structureId,
      workspaceCode: sql`${workspaceCode}`.as('workspace_code'),
      departmentId,
      access: sql`'edit'`.as('access'),
      state: sql`'pending'`.as('state'),
      origin: sql`'opening'`.as('origin'),
      effectiveFrom: sql`${today}`.as('effective_from'),
      comment: sql`''`.as('comment'),
      requestedAt: sql`${now().getTime()}`.as('requested_at'),
      decidedAt: sql`null`.as('decided_at'),
      decidedBy: sql`null`.as('decided_by'),
      reason: sql`''`.as('reason'),
      endedAt: sql`null`.as('ended_at'),
      version: sql`1`.as('version'),
      remindedAt: sql`null`.as('reminded_at'),
    })
    .from(affiliations)
    .innerJoin(affiliationScopes, scopeInForce(today))
    .innerJoin(users, active)
    .where(chunk)
  return db.insert(subscriptions).select(lines).onConflictDoNothing()
}
