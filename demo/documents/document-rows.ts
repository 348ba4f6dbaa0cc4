import { createHash } from 'node:crypto'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople } from '#demo/people.ts'
import { seededRandom } from '#demo/seeded-random.ts'
import type { documents } from '#src/db/schema/documents.ts'
import { demoFiles } from './files.ts'

export type DemoDocument = { row: typeof documents.$inferInsert; content: Uint8Array<ArrayBuffer> }

/** Storage keys are random here too: keys are never reused, and a killed load may have stored its files. */
export function demoDocuments(calendar: Calendar, { accounts }: DemoPeople, randomKey: () => string): DemoDocument[] {
  const chance = seededRandom('documents')
  return demoFiles.map(({ owner, addedDaysAgo, make, ...details }) => {
    const content = Uint8Array.from(make())
    const row = {
      id: chance.id(),
      userId: accounts[owner].id,
      storageKey: randomKey(),
      ...details,
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      state: 'ready' as const,
      createdAt: calendar.daysAgo(addedDaysAgo),
    }
    return { row, content }
  })
}
