import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { TownHall } from './town-hall.ts'

export async function waitingSubscription({ ports: { db, now }, mairie, affiliated }: TownHall) {
  const workspace = { structureId: mairie.id, workspaceCode: 'engagements' }
  const line = { id: 'waiting', affiliationId: affiliated.chloe.id, access: 'view', origin: 'request' } as const
  await db.insert(structureWorkspaces).values({ ...workspace, openedAt: now() })
  await db.insert(subscriptions).values({ ...workspace, ...line, effectiveFrom: '2026-09-01', requestedAt: now() })
  return line.id
}
