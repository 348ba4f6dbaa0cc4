import { eq } from 'drizzle-orm'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { markDeleted } from '#src/documents/document.queries.ts'
import { acceptInvoiceFile } from '#src/documents/invoice-files.ts'
import type { Received } from '#src/documents/receive-file.ts'
import type { Ports } from '#src/ports/ports.ts'
import { addDraft, nextDraft, saveDraft } from './draft.queries.ts'
import type { Situation } from './situation.ts'
import type { TypedDraft } from './typed-draft.ts'

type Sent = { typed: TypedDraft; received: Received | undefined; version: number }

/** A new file takes the place of the former one. */
export function draftWrites(
  { db, now, scanner }: Ports,
  { userId }: SignedIn,
  { depositId, draft, file, recipient }: Situation,
  { typed, received, version }: Sent,
): Query[] {
  const fileId = received?.id
  const row = { id: depositId, userId, recipientId: recipient.id, typed, ...(fileId && { fileId }) }
  const state = scanner ? ('quarantined' as const) : ('ready' as const)
  const accepted = received && acceptInvoiceFile(db, { ...received, userId, label: '', type: 'invoice', state }, now())
  const replaced = received && file && markDeleted(db, eq(documents.id, file.id), now())
  return [
    draft ? saveDraft(db, row, version, now()) : addDraft(db, row, now()),
    ...[accepted, replaced].filter((one) => one !== undefined),
  ]
}

/** Undoes the batch if it was deposited or edited meanwhile. */
export function removeDraft(
  { db, now }: Ports,
  { id, version }: { id: string; version: number },
  fileId: string | undefined,
): Query[] {
  return [
    db
      .update(deposits)
      .set({ fileId: null, version: nextDraft(version) })
      .where(eq(deposits.id, id)),
    ...(fileId ? [markDeleted(db, eq(documents.id, fileId), now())] : []),
    db.delete(deposits).where(eq(deposits.id, id)),
  ]
}
