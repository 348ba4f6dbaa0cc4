import { and, eq, inArray } from 'drizzle-orm'
import { documents } from '#src/db/schema/documents.ts'
import type { Ports } from '#src/ports/ports.ts'
import { eachDespiteFailures } from './each-despite-failures.ts'

type Deleted = { id: string; storageKey: string }

/** Deletes the files of documents marked as deleted, then their rows, which hold the keys. */
export async function forgetDeleted({ db, files }: Ports, deleted: Deleted[]): Promise<void> {
  await eachDespiteFailures(deleted, async ({ id, storageKey }) => {
    await files.delete(storageKey)
    await db.delete(documents).where(and(eq(documents.id, id), eq(documents.state, 'deleted')))
  })
}

/** The job retries failures. */
export function forgetSoon(ports: Ports, ids: string[]) {
  ports.after(async () => {
    const marked = and(inArray(documents.id, ids), eq(documents.state, 'deleted'))
    try {
      await forgetDeleted(ports, await ports.db.select().from(documents).where(marked))
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
      console.error('files still to delete:', error)
    }
  })
}
