import { and, asc, eq, isNull } from 'drizzle-orm'
import { documents } from '#src/db/schema/documents.ts'
import { tombstones } from '#src/db/schema/tombstones.ts'
import { forgetDeleted } from '#src/documents/forget-deleted.ts'
import { tombstoneKey } from '#src/domain/account/tombstone-key.ts'
import { FileExists } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'

const TOMBSTONE_BYTES_MAX = 200

/** Deletes the files of purged people and copies their tombstones to the store of files, which a database restore leaves alone. */
export async function fileTombstones(ports: Ports, limit: number): Promise<number> {
  const { db, now } = ports
  const waiting = await db
    .select()
    .from(tombstones)
    .where(isNull(tombstones.filedAt))
    .orderBy(asc(tombstones.purgedAt))
    .limit(limit)
  for (const { userId, purgedAt } of waiting) {
    await forgetDeleted(ports, await db.select().from(documents).where(deletedOf(userId)))
    await putTombstone(ports, userId, purgedAt)
    await db.update(tombstones).set({ filedAt: now() }).where(eq(tombstones.userId, userId))
  }
  return waiting.length
}

/** Documents of deposited invoices stay. */
const deletedOf = (userId: string) => and(eq(documents.userId, userId), eq(documents.state, 'deleted'))

async function putTombstone({ files }: Ports, userId: string, purgedAt: Date) {
  const text = new TextEncoder().encode(JSON.stringify({ purgedAt }))
  try {
    await files.put(tombstoneKey(userId), new Blob([text]).stream(), TOMBSTONE_BYTES_MAX)
  } catch (error) {
    // Already there: a run was killed after this step, or a restored database is purged again.
    if (!(error instanceof FileExists)) throw error
  }
}
