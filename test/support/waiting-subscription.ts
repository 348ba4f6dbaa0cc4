import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { TownHall } from './town-hall.ts'

/** Chloé's subscription to an open workspace of the town hall. */
export async function waitingSubscription({ ports: { db, now }, mairie, affiliated }: TownHall) {
  const space = { structureId: mairie.id, workspaceCode: 'engagements' }
  const line = { id: 'waiting', affiliationId: affiliated.chloe.id, access: 'view', origin: 'request' } as const
  await db.insert(structureWorkspaces).values({ ...space, openedAt: now() })
  await db.insert(subscriptions).values({ ...space, ...line, effectiveFrom: '2026-09-01', requestedAt: now() })
  return line.id
}
