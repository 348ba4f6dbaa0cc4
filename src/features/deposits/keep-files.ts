import type { SignedIn } from '#src/auth/sessions.ts'
import { keepReceived } from '#src/documents/keep-received.ts'
import { labelFromName } from '#src/domain/document/document-rules.ts'
import { documentTypes } from '#src/domain/document/document-types.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import type { UploadFields } from '#src/web/upload.ts'
import { type Arrival, findAdded, sentDocument } from './receive-draft.ts'

type Added = { id: string; isReady: boolean; problem?: never } | { problem: string; id?: never }

/** A document sent with the form becomes one of the account, under the name of its file. Undefined: none was sent. */
export async function addDocument(
  c: Ctx,
  { userId }: SignedIn,
  arrival: Arrival | undefined,
  fields: UploadFields,
): Promise<Added | undefined> {
  if (!arrival) return undefined
  const { again, problem, received, failed, fileName } = arrival
  if (again) return { id: again, isReady: true }
  if (failed) report(c, failed)
  if (!received) return { problem: problem ?? 'not_stored' }
  const type = documentTypes.find((known) => known === fields.documentType) ?? 'other'
  const sent = sentDocument(c, fields)
  const form = sent && { ...sent, result: received.id, sentAt: c.env.now() }
  const details = { label: labelFromName(fileName), type }
  const kept = await keepReceived(c.env, { userId, received, details, form }, reporter(c)).catch((error: unknown) => {
    if (error instanceof StoreFailed) return { problem: 'not_stored' as const, state: undefined }
    throw error
  })
  const twin = kept.problem && (await findAdded(c, fields))
  if (twin) return { id: twin, isReady: true }
  return kept.problem ? { problem: kept.problem } : { id: received.id, isReady: kept.state === 'ready' }
}
