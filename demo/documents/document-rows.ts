import type { Calendar } from '#demo/calendar.ts'
import { dice } from '#demo/dice.ts'
import type { DemoPeople } from '#demo/people.ts'
import type { documents } from '#src/db/schema/documents.ts'
import { demoFiles } from './files.ts'

export type DemoDocument = { row: typeof documents.$inferInsert; content: Uint8Array<ArrayBuffer> }

/** Storage keys are random even here: a key is never used twice, and a load that was killed may have stored its files. */
export async function demoDocuments(
  calendar: Calendar,
  { accounts }: DemoPeople,
  randomKey: () => string,
): Promise<DemoDocument[]> {
  const chance = dice('documents')
  return Promise.all(
    demoFiles.map(async ({ owner, addedDaysAgo, make, ...details }) => {
      const content = Uint8Array.from(make())
      const row = {
        id: chance.id(),
        userId: accounts[owner].id,
        storageKey: randomKey(),
        ...details,
        sizeBytes: content.length,
        sha256: hexadecimal(await crypto.subtle.digest('SHA-256', content)),
        state: 'ready' as const,
        createdAt: calendar.daysAgo(addedDaysAgo),
      }
      return { row, content }
    }),
  )
}

function hexadecimal(digest: ArrayBuffer) {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
