import { and, eq } from 'drizzle-orm'
import { commit, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { documents } from '#src/db/schema/documents.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Verdict } from '#src/ports/scanner.ts'
import type { Document } from './document.queries.ts'

type Quarantined = Pick<Document, 'id' | 'userId' | 'storageKey'>

/** Throws without a verdict. */
export async function scan({ files, scanner }: Ports, { storageKey }: Quarantined): Promise<Verdict> {
  if (!scanner) throw new Error('no antivirus is configured')
  const content = await files.get(storageKey)
  if (!content) throw new Error('the file is not in the store')
  return scanner.scan(content)
}

export async function release({ db }: Ports, { id }: Quarantined): Promise<void> {
  await db.update(documents).set({ state: 'ready' }).where(quarantined(id))
}

/** The row stays to inform the owner. */
export async function markInfected(ports: Ports, document: Quarantined, found: string): Promise<void> {
  const { db, files } = ports
  const infected: Query = db.update(documents).set({ state: 'infected' }).where(quarantined(document.id))
  await commit(db, [infected, infectionRow(ports, document, found)])
  await files.delete(document.storageKey)
}

export function infectionRow({ db, now, randomToken }: Ports, { id, userId }: Quarantined, found: string): Query {
  const details = { documentId: id, found }
  return journalEntry({ db, now, randomToken }, { act: 'document_infected', subjectId: userId, details })
}

const quarantined = (id: string) => and(eq(documents.id, id), eq(documents.state, 'quarantined'))
