import { and, eq, isNull } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { GivenRight } from '#src/domain/workspace/given-rights.ts'
import type { Ports } from '#src/ports/ports.ts'

/** The database refuses a second live subscription of one right, which undoes the batch. */
export function rightWrites({ db }: Ports, right: { id: string; version: number }, changed: GivenRight): Query[] {
  return [
    db
      .update(subscriptions)
      .set({ ...changed, version: nextVersion(subscriptions.version, right.version) })
      .where(and(eq(subscriptions.id, right.id), isNull(subscriptions.endedAt))),
  ]
}
