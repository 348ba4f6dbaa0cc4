import { TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { findSent } from '#src/db/sent-forms.ts'
import { keepReceived } from '#src/documents/keep-received.ts'
import { labelFromName } from '#src/domain/document/document-rules.ts'
import { documentTypes } from '#src/domain/document/document-types.ts'
import { StoreFailed } from '#src/ports/files.ts'
import { keyed } from '#src/web/once.ts'
import { report, reporter } from '#src/web/report.ts'
import type { Ctx } from '#src/web/route.ts'
import type { UploadFields } from '#src/web/upload.ts'
import type { Arrival } from './receive-draft.ts'

/** A document sent with the form becomes one of the account, under the name of its file. Undefined: none was sent. */
export async function addDocument(
  c: Ctx,
  { userId }: SignedIn,
  arrival: Arrival | undefined,
  fields: UploadFields,
): Promise<{ id: string; problem?: never } | { problem: string; id?: never } | undefined> {
  if (!arrival) return undefined
  const { problem, received, failed, fileName } = arrival
  if (failed) report(c, failed)
  if (!received) return { problem: problem ?? 'not_stored' }
  const type = documentTypes.find((known) => known === fields.documentType) ?? 'other'
  const details = { label: labelFromName(fileName), type }
  const token = fields[TOKEN_FIELD]
  // Sent twice at once, the same form adds one document.
  const form = token ? { ...keyed(c, [[TOKEN_FIELD, `${token} document`]]), result: received.id, sentAt: c.env.now() } : undefined
  try {
    const kept = await keepReceived(c.env, { userId, received, fileName, details, form }, reporter(c))
    const twin = kept.problem && form && (await findSent(c.env.db, form.key))
    if (twin) return { id: twin.result }
    return kept.problem ? { problem: kept.problem } : { id: kept.documentId }
  } catch (error) {
    if (error instanceof StoreFailed) return { problem: 'not_stored' }
    throw error
  }
}
