import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { DefaultWorkspace } from '#src/domain/workspace/default-workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { Ports } from '#src/ports/ports.ts'

type Granted = {
  affiliationId: string
  structureId: string
  /** null: the whole structure. */
  departmentId: string | null
  effectiveFrom: LocalDate
  decidedBy: string | null
  codes: DefaultWorkspace[]
}

/** A subscription that exists stays as it is. */
export function defaultSubscriptions({ db, now, randomToken }: Ports, { codes, ...granted }: Granted): Query[] {
  if (codes.length === 0) return []
  const rows = codes.map((workspaceCode) => ({
    ...granted,
    id: randomToken(),
    workspaceCode,
    access: 'edit' as const,
    state: 'approved' as const,
    origin: 'default' as const,
    requestedAt: now(),
    decidedAt: now(),
  }))
  return [db.insert(subscriptions).values(rows).onConflictDoNothing()]
}

export function endSubscriptionsTo(db: Database, affiliationId: string, codes: DefaultWorkspace[], endedAt: Date): Query[] {
  if (codes.length === 0) return []
  const lost = and(
    eq(subscriptions.affiliationId, affiliationId),
    inArray(subscriptions.workspaceCode, codes),
    isNull(subscriptions.endedAt),
  )
  return [db.update(subscriptions).set({ endedAt }).where(lost)]
}
