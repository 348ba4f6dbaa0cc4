import { eq } from 'drizzle-orm'
import { Conflict, commit, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { documents } from '#src/db/schema/documents.ts'
import { forgetSent, noteSent, type SentForm } from '#src/db/sent-forms.ts'
import { type DocumentDetails, type FileProblem, quotaProblem } from '#src/domain/document/document-rules.ts'
import { StoreFailed } from '#src/ports/files.ts'
import type { Ports } from '#src/ports/ports.ts'
import { acceptUpload, findSameDocument, markDeleted, NO_USAGE, readUsage } from './document.queries.ts'
import { forgetSoon } from './forget-deleted.ts'
import { dropReceived, type Received } from './receive-file.ts'
import { infectionRow, release, scan } from './scan.ts'

/** `form`: noted in the batch that makes the document, and forgotten if that is refused for a virus. */
type Keeping = {
  userId: string
  received: Received
  fileName: string
  details: DocumentDetails
  /** Its type comes later in the form, and is no mark of another document. */
  typeFollows?: boolean
  form?: SentForm | undefined
}
type Kept =
  | { documentId: string; state: 'ready' | 'quarantined'; problem?: never }
  | { problem: FileProblem | 'infected'; state?: never }

/** `quarantined`: no verdict yet, the job asks again; `failed` receives the reason. Throws StoreFailed, keeping nothing. */
export async function keepReceived(
  ports: Ports,
  { userId, received, fileName, details, typeFollows = false, form }: Keeping,
  failed: (error: unknown) => void,
): Promise<Kept> {
  const { label, type } = details
  const content = { sha256: received.sha256, fileName, label, ...(!typeFollows && { type }) }
  const same = await findSameDocument(ports.db, userId, content, ports.now())
  if (same) {
    await dropReceived(ports, received.id)
    return { documentId: same.id, state: same.state }
  }
  const problem = await accept(ports, { userId, received, fileName, details, form }).catch(async (cause: unknown) => {
    failed(cause)
    await dropReceived(ports, received.id)
    throw new StoreFailed('the document could not be written down', { cause })
  })
  if (problem) {
    await dropReceived(ports, received.id)
    return { problem }
  }
  const forgotten = form ? [forgetSent(ports.db, form)] : []
  const scanned = await scanReceived(ports, { ...received, userId }, forgotten, failed)
  return scanned.problem ? scanned : { documentId: received.id, state: scanned.state }
}

type Scanned = { state: 'ready' | 'quarantined'; problem?: never } | { problem: 'infected'; state?: never }

/** `undone`: what goes with an infected file, in one batch. */
export async function scanReceived(
  ports: Ports,
  document: Received & { userId: string },
  undone: Query[],
  failed: (error: unknown) => void,
): Promise<Scanned> {
  if (!ports.scanner) return { state: 'ready' }
  try {
    const verdict = await scan(ports, document)
    if (verdict.clean) {
      await release(ports, document)
      return { state: 'ready' }
    }
    const deletion = markDeleted(ports.db, eq(documents.id, document.id), ports.now())
    await commit(ports.db, [...undone, deletion, infectionRow(ports, document, verdict.found)])
    forgetSoon(ports, [document.id])
    return { problem: 'infected' }
  } catch (error) {
    failed(error)
    return { state: 'quarantined' }
  }
}

/** Two parallel uploads may fit the quota each but not together: the second is refused. */
async function accept(ports: Ports, { userId, received, details, form }: Keeping) {
  const { db, scanner } = ports
  const { id, sizeBytes, sha256, mediaType } = received
  const state = scanner ? 'quarantined' : 'ready'
  const act = {
    act: 'document_added' as const,
    actorId: userId,
    subjectId: userId,
    details: { documentId: id },
  }
  try {
    const accepted = acceptUpload(db, { id, userId, ...details, sizeBytes, sha256, mediaType, state })
    await commit(db, [accepted, journalEntry(ports, act), ...(form ? [noteSent(db, form)] : [])])
    return undefined
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const [usage = NO_USAGE] = await readUsage(db, userId)
    return quotaProblem(sizeBytes, usage) ?? 'quota_exceeded'
  }
}
